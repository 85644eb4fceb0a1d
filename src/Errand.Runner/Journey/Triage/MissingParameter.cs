using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Errand.Core.Automations;
using Errand.Core.Errors;

namespace Errand.Runner.Journey.Triage;

/// <summary>Notices that code failed for want of a parameter, which no repair can supply.</summary>
internal static partial class MissingParameter
{
    /// <summary>An error that names the parameters the code reads, has no default for, and was not given; null when there is none.</summary>
    public static TaskError? Check(CodeTree code, JsonObject given)
    {
        var missing = code.Files
            .Where(file => file.Key.EndsWith(".js", StringComparison.Ordinal))
            .SelectMany(file => Reads().Matches(file.Value))
            .Select(match => match.Groups["name"].Value)
            .Where(name => !given.ContainsKey(name))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return missing.Count == 0 ? null : new TaskError(
            TaskErrorCode.ScriptError,
            $"The saved code needs the parameter{(missing.Count > 1 ? "s" : "")} {string.Join(", ", missing.Select(name => $"'{name}'"))}, which this task did not give.");
    }

    // params.name or params['name'], unless a default, a check or an assignment follows.
    [GeneratedRegex(@"\bparams(?:\.(?<name>[A-Za-z_$][\w$]*)|\[\s*['""](?<name>[^'""]+)['""]\s*\])(?!\s*(?:\?\?|\|\||\?|&&|={1,3}|!={1,2}|\)\s*\{|[\w$]))", RegexOptions.CultureInvariant)]
    private static partial Regex Reads();
}
