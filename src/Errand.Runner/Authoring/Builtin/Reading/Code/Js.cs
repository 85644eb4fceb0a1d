namespace Errand.Runner.Authoring.Builtin.Reading.Code;

/// <summary>JavaScript literals.</summary>
internal static class Js
{
    /// <summary>A string in single quotes.</summary>
    public static string Text(string value) =>
        "'" + value.Replace("\\", "\\\\").Replace("'", "\\'").Replace("\n", "\\n").Replace("\r", "\\r").Replace("\u2028", "\\u2028").Replace("\u2029", "\\u2029") + "'";

    /// <summary>A property name, in quotes only when it needs them.</summary>
    public static string Name(string name) =>
        name.Length > 0 && (char.IsAsciiLetter(name[0]) || name[0] is '_' or '$') && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '$') ? name : Text(name);
}
