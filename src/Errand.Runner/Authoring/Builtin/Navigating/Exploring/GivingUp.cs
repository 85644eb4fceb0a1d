using System.Text.Json.Nodes;
using Errand.Core.Errors;
using Errand.Runner.Authoring.Builtin.Reading;

namespace Errand.Runner.Authoring.Builtin.Navigating.Exploring;

/// <summary>Says what could not be found, and where it was looked for.</summary>
internal static class GivingUp
{
    public static TaskError Missing(IReadOnlyList<MissingField> missing, IReadOnlyList<string> looked)
    {
        var pages = looked.Distinct().ToList();
        var what = missing.Count == 0 ? "Nothing that repeats or has a name" : $"No place for {string.Join(", ", missing.Select(field => $"`{field.Name}`"))}";
        return new TaskError(TaskErrorCode.OutputInvalid, $"{what} was found on {string.Join(", ", pages)}.", Details(missing, pages));
    }

    private static JsonArray Details(IReadOnlyList<MissingField> missing, List<string> pages) =>
    [
        .. missing.Select(field => new JsonObject
        {
            ["path"] = "/" + field.Name.Replace('.', '/').Replace("[]", "/*", StringComparison.Ordinal),
            ["message"] = $"Not found. Looked at {field.Looked} on {pages.Count} page(s).",
        }),
    ];
}
