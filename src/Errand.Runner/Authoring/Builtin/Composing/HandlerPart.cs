using System.Text;
using Errand.Runner.Authoring.Builtin.Navigating.Paging;

namespace Errand.Runner.Authoring.Builtin.Composing;

/// <summary>Writes the handler: the automation's table of contents.</summary>
internal static class HandlerPart
{
    public static string Write(ScriptPlan plan)
    {
        var body = new StringBuilder("export default async function handler(params, page, context) {\n  await page.goto(params.startUrl);\n");
        foreach (var call in RoutePart.Calls(plan)) body.Append("  ").Append(call).Append('\n');
        if (plan.Frame is not null) body.Append($"  const frame = page.frameLocator({JavaScript.Quote(plan.Frame)});\n");
        if (plan.Read.IsList) List(body, plan);
        else Single(body, plan);
        return body.Append('}').ToString();
    }

    private static void Single(StringBuilder body, ScriptPlan plan)
    {
        if (ReadPart.Wait(plan) is { } wait) body.Append("  ").Append(wait).Append('\n');
        body.Append($"  return readObject({ReadPart.Root(plan)});\n");
    }

    private static void List(StringBuilder body, ScriptPlan plan)
    {
        if (plan.Rows is { } count) body.Append($"  const wanted = {count.Expression};\n");
        var wanted = plan.Rows is null ? "" : ", wanted";
        if (PagingPart.Replaces(plan.Paging))
        {
            body.Append(plan.Read.HeaderFunction is null ? "" : HeaderCall(plan));
            body.Append($"  const rows = await readAllPages(page{wanted});\n");
        }
        else
        {
            if (ReadPart.Wait(plan) is { } wait) body.Append("  ").Append(wait).Append('\n');
            if (plan.Paging is not PagingPlan.None) body.Append($"  await loadAll(page{wanted});\n");
            body.Append(plan.Read.HeaderFunction is null ? "" : HeaderCall(plan));
            var slice = plan.Rows is null ? "" : ".slice(0, wanted)";
            body.Append(slice.Length == 0
                ? $"  const rows = await readRows({ReadPart.Root(plan)});\n"
                : $"  const rows = (await readRows({ReadPart.Root(plan)})){slice};\n");
        }

        body.Append(Return(plan));
    }

    private static string HeaderCall(ScriptPlan plan) => $"  const header = await readHeader({ReadPart.Root(plan)});\n";

    private static string Return(ScriptPlan plan) => plan.Detail is null
        ? $"  return {plan.Read.ResultExpression("rows", "header")};\n"
        : $"  const detailed = await addDetails(page, rows);\n  return {plan.Read.ResultExpression("detailed", "header")};\n";
}
