namespace Errand.Runner.Authoring.Builtin.Navigating.Forms;

/// <summary>How a field takes a value.</summary>
internal enum FieldAction
{
    Fill,
    Select,
    Check,

    /// <summary>A group of radio buttons: the one whose label is the value.</summary>
    Choose,
}
