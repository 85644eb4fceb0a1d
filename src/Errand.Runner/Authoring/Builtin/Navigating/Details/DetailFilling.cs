namespace Errand.Runner.Authoring.Builtin.Navigating.Details;

/// <summary>Who puts a record's fields into its page.</summary>
internal enum DetailFilling
{
    /// <summary>The server sends them.</summary>
    Server,

    /// <summary>A script adds their elements.</summary>
    Scripted,

    /// <summary>A script fills elements that the server sends empty.</summary>
    FilledIn,
}
