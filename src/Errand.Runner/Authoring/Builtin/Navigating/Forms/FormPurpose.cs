namespace Errand.Runner.Authoring.Builtin.Navigating.Forms;

/// <summary>What a form is for; names the function in the code.</summary>
internal enum FormPurpose
{
    Search,
    Filter,
    LogIn,
}
