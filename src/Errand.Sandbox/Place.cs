using System.Globalization;
using System.Text.RegularExpressions;

namespace Errand.Sandbox;

/// <summary>Where in the automation's files something happened.</summary>
internal sealed partial record Place(string File, int Line, int Column)
{
    /// <summary>The innermost frame of a stack trace that lies in the automation's own files.</summary>
    public static Place? InStack(string? stack, IReadOnlyDictionary<string, string> files)
    {
        foreach (Match match in Position().Matches(stack ?? ""))
        {
            if (files.ContainsKey(match.Groups[1].Value))
            {
                return new Place(match.Groups[1].Value, Number(match.Groups[2]), Number(match.Groups[3]));
            }
        }

        return null;
    }

    public override string ToString() => $"{File}:{Line}:{Column}";

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"([\w./-]+\.js):(\d+):(\d+)")]
    private static partial Regex Position();
}
