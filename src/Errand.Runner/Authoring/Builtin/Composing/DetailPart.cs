using Errand.Runner.Authoring.Builtin.Navigating.Details;

namespace Errand.Runner.Authoring.Builtin.Composing;

/// <summary>Writes the visits to each record's own page.</summary>
internal static class DetailPart
{
    /// <summary>Whether rows have to carry the address of their page, because no field of theirs holds it.</summary>
    public static bool ReadsLinks(ScriptPlan plan) => plan.Detail is not null && FieldOf(plan) is null;

    public static string LinkExpression(ScriptPlan plan) =>
        plan.Detail?.Link.Selector is { Length: > 0 } selector ? $"record.querySelector({JavaScript.Quote(selector)})?.href" : "record.href";

    public static IEnumerable<string> Write(ScriptPlan plan)
    {
        if (plan.Detail is not { } detail) yield break;
        yield return FieldOf(plan) is { } field ? ByField(field) : ByLink();
        yield return $$"""
            /** What only a record's own page says. */
            async function readDetails(page) {
            {{Wait(plan)}}  return {{ReadPart.Evaluate("page", detail.Read.InPageFunction)}};
            }
            """;
    }

    private static string? FieldOf(ScriptPlan plan) =>
        plan.Detail?.Link.Field is { } field && !field.Contains('.', StringComparison.Ordinal) && !field.Contains('[', StringComparison.Ordinal) ? field : null;

    private static string ByField(string field) => $$"""
        /** Visits each record's own page, one after the other, and adds what stands there. */
        async function addDetails(page, rows) {
          const detailed = [];
          for (const row of rows) {
            if ({{JavaScript.Member("row", field)}}) await page.goto({{JavaScript.Member("row", field)}});
            detailed.push({{JavaScript.Member("row", field)}} ? { ...row, ...(await readDetails(page)) } : row);
          }
          return detailed;
        }
        """;

    private static string ByLink() => """
        /** Visits each record's own page, one after the other, and adds what stands there. */
        async function addDetails(page, rows) {
          const detailed = [];
          for (const { row, url } of rows) {
            if (url) await page.goto(url);
            detailed.push(url ? { ...row, ...(await readDetails(page)) } : row);
          }
          return detailed;
        }
        """;

    private static string Wait(ScriptPlan plan)
    {
        if (plan.Detail is not { Filling: not DetailFilling.Server } detail) return "";
        if (detail.Read.Fields.FirstOrDefault(field => field.Selector is { Length: > 0 })?.Selector is not { } selector) return "";
        var (filter, reason) = detail.Filling == DetailFilling.FilledIn ? (".filter({ hasText: /\\S/ })", "A script fills it in.") : ("", "A script puts it there.");
        return $"  await page.locator({JavaScript.Quote(selector)}){filter}.first().waitFor({{ state: 'attached', timeout: 15000 }}); // {reason}\n";
    }
}
