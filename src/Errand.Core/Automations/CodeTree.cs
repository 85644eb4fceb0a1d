using System.Collections.Immutable;

namespace Errand.Core.Automations;

/// <summary>
/// The files of an automation: relative, forward-slash paths to text. Holds at least <c>main.js</c>.
/// Paths are normal (no <c>.</c>, <c>..</c>, empty segment, backslash, or leading slash); compare ordinal.
/// </summary>
public sealed record CodeTree(ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>The module whose default export is run.</summary>
    public const string EntryPoint = "main.js";

    /// <summary>A tree of one file, <c>main.js</c>.</summary>
    public static CodeTree Of(string main) =>
        new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(EntryPoint, main));

    /// <summary>The text of <c>main.js</c>.</summary>
    public string Main => Files[EntryPoint];

    /// <summary>The same tree with one file written or replaced.</summary>
    public CodeTree With(string path, string text) => new(Files.SetItem(path, text));

    /// <summary>Whether <paramref name="path"/> is a normal path that a tree may hold.</summary>
    public static bool IsValidPath(string path) =>
        path.Length is > 0 and <= 200
        && path.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '/')
        && path.Split('/').All(segment => segment is not ("" or "." or ".."));
}
