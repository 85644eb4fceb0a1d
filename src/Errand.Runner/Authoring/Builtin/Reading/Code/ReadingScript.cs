using System.Text.RegularExpressions;

namespace Errand.Runner.Authoring.Builtin.Reading.Code;

/// <summary>The helper functions that written code may use, from an embedded resource: each begins with its comment and ends at a blank line.</summary>
internal static partial class ReadingScript
{
    private const string ResourceName = "Errand.Runner.Authoring.Builtin.Reading.Code.reading.js";

    private static readonly (string Name, string Source)[] All = Load();

    /// <summary>The source of the named helpers and of those they call, indented for a function's body.</summary>
    public static string Helpers(IReadOnlySet<string> names)
    {
        var needed = new HashSet<string>(names);
        for (var i = All.Length - 1; i >= 0; i--)
        {
            if (!needed.Contains(All[i].Name)) continue;
            foreach (var (name, _) in All.Take(i).Where(other => Regex.IsMatch(All[i].Source, $@"\b{other.Name}\("))) needed.Add(name);
        }

        return string.Concat(All.Where(helper => needed.Contains(helper.Name)).Select(helper => Indented(helper.Source)));
    }

    private static string Indented(string source) => string.Concat(source.Split('\n').Select(line => $"  {line}\n"));

    private static (string, string)[] Load()
    {
        using var stream = typeof(ReadingScript).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The resource {ResourceName} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Trim().Split("\n\n").Select(source => (Declared().Match(source).Groups[1].Value, source))];
    }

    [GeneratedRegex(@"^const (\w+) =", RegexOptions.Multiline)]
    private static partial Regex Declared();
}
