namespace Errand.Core.Literals;

/// <summary>What a token of a script is.</summary>
internal enum ScriptTokenKind
{
    /// <summary>A keyword or a name.</summary>
    Word,

    /// <summary>One sign.</summary>
    Sign,

    /// <summary>A quoted text, escapes resolved.</summary>
    Text,

    /// <summary>A stretch of a template between its placeholders.</summary>
    Template,

    /// <summary>A number, as written.</summary>
    Number,

    /// <summary>The body of a regular expression.</summary>
    Pattern,
}
