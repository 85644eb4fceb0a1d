namespace Errand.Runner.Authoring.Builtin.Composing;

/// <summary>Writes the reads: one call into the page for all of its rows.</summary>
internal static class ReadPart
{
    private const int PresentMilliseconds = 5000;
    private const int ScriptedMilliseconds = 15000;

    /// <summary>The variable that reads go through.</summary>
    public static string Root(ScriptPlan plan) => plan.Frame is null ? "page" : "frame";

    /// <summary>The statement that waits for the data, with the reason behind it; null when there is nothing to wait for.</summary>
    public static string? Wait(ScriptPlan plan)
    {
        if (plan.WaitSelector is not { } selector || plan.Wait == RecordWait.None) return null;
        var target = $"{Root(plan)}.locator({(plan.Read.RecordSelector is null ? JavaScript.Quote(selector) : "RECORDS")}).first()";
        return plan.Wait switch
        {
            RecordWait.ScriptedOrNone => $"await {target}.waitFor({{ state: 'attached', timeout: {PresentMilliseconds} }}).catch(() => {{}}); // There may be none.",
            RecordWait.Scripted => $"await {target}.waitFor({{ state: 'attached', timeout: {ScriptedMilliseconds} }}); // A script puts it there.",
            _ => $"await {target}.waitFor({{ state: 'attached', timeout: {PresentMilliseconds} }});",
        };
    }

    public static IEnumerable<string> Write(ScriptPlan plan)
    {
        if (plan.Read.HeaderFunction is { } header) yield return Function("readHeader", "What the page says once, around the list.", header, plan);
        if (!plan.Read.IsList) yield return Function("readObject", "All that is wanted from this page.", plan.Read.InPageFunction, plan);
        else if (DetailPart.ReadsLinks(plan)) yield return WithLinks(plan);
        else yield return Function("readRows", "The rows of this page.", plan.Read.InPageFunction, plan);
    }

    /// <summary>The call that runs <paramref name="source"/> in the page.</summary>
    public static string Evaluate(string root, string source) =>
        (root == "page" ? "page" : $"{root}.locator('html')") + $".evaluate({JavaScript.Indent(source, 2)})";

    private static string Function(string name, string what, string source, ScriptPlan plan) => $$"""
        /** {{what}} */
        function {{name}}({{Root(plan)}}) {
          return {{Evaluate(Root(plan), source)}};
        }
        """;

    private static string WithLinks(ScriptPlan plan) => $$"""
        /** The rows of this page, each with the address of its own page. */
        async function readRows(page) {
          const rows = await {{Evaluate("page", plan.Read.InPageFunction)}};
          const urls = await page.locator(RECORDS).evaluateAll((records) => records.map((record) => {{DetailPart.LinkExpression(plan)}} ?? null));
          return rows.map((row, index) => ({ row, url: urls[index] }));
        }
        """;
}
