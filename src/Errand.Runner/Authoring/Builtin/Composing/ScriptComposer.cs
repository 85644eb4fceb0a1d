using Errand.Core.Automations;
using Errand.Runner.Authoring.Builtin.Navigating.Paging;

namespace Errand.Runner.Authoring.Builtin.Composing;

/// <summary>Writes a plan down as <c>main.js</c>: plain Playwright, one small function for each thing it does. Pure.</summary>
internal static class ScriptComposer
{
    /// <summary>The automation of <paramref name="plan"/>. The same plan gives the same text.</summary>
    public static CodeTree Compose(ScriptPlan plan)
    {
        string?[] parts =
        [
            Heading(plan),
            Constants(plan),
            HandlerPart.Write(plan),
            .. RoutePart.Write(plan),
            .. PagingPart.Write(plan),
            .. ReadPart.Write(plan),
            .. DetailPart.Write(plan),
        ];
        return CodeTree.Of(string.Join("\n\n", parts.OfType<string>().Select(part => part.Trim().ReplaceLineEndings("\n"))) + "\n");
    }

    /// <summary>One line that says what the code does, without a value of this run.</summary>
    public static string Describe(ScriptPlan plan)
    {
        var names = plan.FieldNames.Select(name => name.Split('.', '[')[0]).Distinct().ToList();
        var fields = names.Count switch
        {
            0 => "the data",
            1 => names[0],
            _ => $"{string.Join(", ", names.SkipLast(1).Take(7))} and {(names.Count > 8 ? $"{names.Count - 7} more" : names[^1])}",
        };
        var first = plan.Route.OfType<RouteStep.Send>().Select(step => step.Form.Purpose switch
        {
            Navigating.Forms.FormPurpose.LogIn => "Logs in, then reads",
            Navigating.Forms.FormPurpose.Search => "Searches by the parameters, then reads",
            _ => "Filters by the parameters, then reads",
        }).FirstOrDefault() ?? "Reads";
        var details = plan.Detail is null ? "" : ", with what only its own page says";
        return JavaScript.Comment(plan.Read.IsList
            ? $"{first} {fields} of {Amount(plan)}{details}."
            : $"{first} {fields} from one page.");
    }

    private static string Amount(ScriptPlan plan) => plan.Rows is not null ? "as many records as asked for" : plan.Paging switch
    {
        PagingPlan.None => "every record on the page",
        PagingPlan.LoadMore or PagingPlan.Scroll => "every record, loading more until there are none",
        _ => "every record, page after page",
    };

    private static string Heading(ScriptPlan plan) => $"// {Describe(plan)}";

    private static string? Constants(ScriptPlan plan)
    {
        var lines = new List<string>();
        if (plan.Read.RecordSelector is { } records && (UsesRecords(plan) || plan.Wait != RecordWait.None))
        {
            lines.Add($"const RECORDS = {JavaScript.Quote(records)};");
        }

        if (plan.Paging is not PagingPlan.None)
        {
            lines.Add($"// Far beyond what is expected: the loop ends by itself, and must end in any case.\nconst MAX_PAGES = {plan.PageCap};");
        }

        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static bool UsesRecords(ScriptPlan plan) =>
        plan.Paging is PagingPlan.NextButton or PagingPlan.LoadMore or PagingPlan.Scroll || DetailPart.ReadsLinks(plan);
}
