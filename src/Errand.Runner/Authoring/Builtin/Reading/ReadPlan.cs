using System.Text.Json.Nodes;
using Errand.Runner.Authoring.Builtin.Reading.Survey;

namespace Errand.Runner.Authoring.Builtin.Reading;

/// <summary>Where the wanted data stands on one page, and the JavaScript that reads it there. Immutable; safe to share.</summary>
public sealed record ReadPlan
{
    /// <summary>The fields found, in the order of the schema.</summary>
    public required IReadOnlyList<FieldRead> Fields { get; init; }

    /// <summary>Wanted properties that were not found.</summary>
    public required IReadOnlyList<MissingField> Missing { get; init; }

    /// <summary>True: <see cref="InPageFunction"/> answers an array of records. False: it answers the whole object.</summary>
    public required bool IsList { get; init; }

    /// <summary>The property of the result that holds the records, when the result is an object around them; else null.</summary>
    public string? ListProperty { get; init; }

    /// <summary>What holds the records (or the object); null when nothing was found.</summary>
    public DomNode? Container { get; init; }

    /// <summary>The records found on the surveyed page, in page order; empty for an object.</summary>
    public IReadOnlyList<DomNode> Records { get; init; } = [];

    /// <summary>CSS selector of the records, verified on the surveyed page; null for an object.</summary>
    public string? RecordSelector { get; init; }

    /// <summary>Source of a function expression without arguments for <c>page.evaluate</c>: the rows of this page, or the whole object.</summary>
    public required string InPageFunction { get; init; }

    /// <summary>Source of a second function for what stands once around a list (a total, a heading); null when there is none.</summary>
    public string? HeaderFunction { get; init; }

    /// <summary>Selectors, relative to a record, of links that lead to a page of the record's own on the same site, best first.</summary>
    public IReadOnlyList<DetailLink> DetailLinks { get; init; } = [];

    /// <summary>How well the page fills the goal, 0 to 1: filled and required properties, certainty of each.</summary>
    public required double Score { get; init; }

    /// <summary>The schema the planner inferred when the goal had none; else the goal's.</summary>
    public JsonNode? Schema { get; init; }

    /// <summary>True when nothing wanted was found on the page.</summary>
    public bool IsEmpty => Fields.Count == 0;

    /// <summary>The JavaScript expression that turns what the functions gave into the goal's shape: <c>rows</c>, <c>{ items: rows }</c>, <c>{ ...header, items: rows }</c>.</summary>
    /// <param name="rowsName">Name of the variable with all rows, or with the object.</param>
    /// <param name="headerName">Name of the variable with what <see cref="HeaderFunction"/> gave; unused when there is none.</param>
    public string ResultExpression(string rowsName, string headerName) =>
        (ListProperty, HeaderFunction) switch
        {
            (null, _) => rowsName,
            (var property, null) => $"{{ {property}: {rowsName} }}",
            var (property, _) => $"{{ ...{headerName}, {property}: {rowsName} }}",
        };
}
