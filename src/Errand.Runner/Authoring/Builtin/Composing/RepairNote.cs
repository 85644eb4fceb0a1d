using System.Text.RegularExpressions;
using Errand.Core.Automations;

namespace Errand.Runner.Authoring.Builtin.Composing;

/// <summary>Says in one line what a repair changed, from the old code and the new plan.</summary>
internal static partial class RepairNote
{
    public static string Of(CodeTree broken, ScriptPlan plan)
    {
        var before = Records().Match(broken.Main) is { Success: true } match ? match.Groups["selector"].Value.Replace("\\'", "'", StringComparison.Ordinal) : null;
        var now = plan.Read.RecordSelector;
        return (before, now) switch
        {
            (null, null) => "The page changed: its fields are read from where they stand now.",
            (null, _) => $"The page changed: records are now {now}.",
            (_, null) => $"The page changed: it no longer holds the records {before}, but one object.",
            _ when before == now => $"The page changed inside its records {now}: fields are read from where they stand now.",
            _ => $"The page changed: records were {before}, now {now}.",
        };
    }

    [GeneratedRegex(@"const RECORDS = '(?<selector>(?:[^'\\]|\\.)*)';")]
    private static partial Regex Records();
}
