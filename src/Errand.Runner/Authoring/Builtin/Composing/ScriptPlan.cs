using Errand.Runner.Authoring.Builtin.Navigating.Details;
using Errand.Runner.Authoring.Builtin.Navigating.Intent;
using Errand.Runner.Authoring.Builtin.Navigating.Paging;
using Errand.Runner.Authoring.Builtin.Reading;

namespace Errand.Runner.Authoring.Builtin.Composing;

/// <summary>All that exploring found out, in the order the code will do it.</summary>
internal sealed record ScriptPlan
{
    public required IReadOnlyList<RouteStep> Route { get; init; }

    /// <summary>CSS selector of the frame that holds the data; null: the page itself.</summary>
    public string? Frame { get; init; }

    public required ReadPlan Read { get; init; }

    public required RecordWait Wait { get; init; }

    public PagingPlan Paging { get; init; } = new PagingPlan.None();

    /// <summary>The most pages the code reads.</summary>
    public required int PageCap { get; init; }

    /// <summary>The rows asked for; null: all.</summary>
    public RowCount? Rows { get; init; }

    public DetailPlan? Detail { get; init; }

    /// <summary>What waits are for: the records, or an object's first field; null when nothing can be waited for.</summary>
    public string? WaitSelector => Read.RecordSelector ?? Read.Fields.FirstOrDefault(read => read.Selector is { Length: > 0 })?.Selector;

    /// <summary>The names of all fields, the list's own first.</summary>
    public IEnumerable<string> FieldNames => Read.Fields.Concat(Detail?.Read.Fields ?? []).Select(read => read.Name).Distinct();
}
