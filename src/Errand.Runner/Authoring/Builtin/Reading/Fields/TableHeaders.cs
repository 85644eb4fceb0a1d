using Errand.Runner.Authoring.Builtin.Reading.Survey;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>The header row of the table that the records are rows of.</summary>
internal sealed class TableHeaders
{
    private readonly IReadOnlyList<string> names;

    private TableHeaders(IReadOnlyList<string> names) => this.names = names;

    /// <summary>Null when the records are not rows, or their table names no columns.</summary>
    public static TableHeaders? Of(IReadOnlyList<DomNode> records)
    {
        if (records[0].Tag != "tr" || records[0].Ancestors().FirstOrDefault(node => node.Tag == "table") is not { } table) return null;
        var rows = table.Descendants().Where(node => node.Tag == "tr").ToList();
        var header = rows.FirstOrDefault(row => row.Elements.Count > 1 && row.Elements.All(cell => cell.Tag == "th"))
            ?? rows.FirstOrDefault(row => row.Parent?.Tag == "thead");
        if (header is null || header == records[0]) return null;
        var names = header.Elements.SelectMany(cell => Enumerable.Repeat(DomText.Of(cell), Span(cell))).ToList();
        return names.Any(name => name.Length > 0) ? new TableHeaders(names) : null;
    }

    /// <summary>A column of whole cells is read by its header from then on; what stands inside a cell is hinted at by it.</summary>
    public Column Name(Column column)
    {
        var cell = column.Example;
        while (cell.Tag is not ("td" or "th"))
        {
            if (cell.Parent is null || cell.Tag == "tr") return column;
            cell = cell.Parent;
        }

        var at = (cell.Parent?.Elements.TakeWhile(sibling => sibling != cell).Sum(Span)) ?? 0;
        if (at >= names.Count || names[at].Length == 0) return column;
        var isWhole = column.Example == cell;
        var named = column with { Hints = [.. column.Hints, new Hint(Words.Split(names[at]), isWhole ? 1 : 0.95)] };
        var isPlain = isWhole && column.Source == ReadSource.Text && names.Count(name => name == names[at]) == 1 && names.Count == cell.Parent?.Elements.Count;
        return isPlain ? named with { Source = ReadSource.Cell, Argument = names[at] } : named;
    }

    private static int Span(DomNode cell) => int.TryParse(cell.Attribute("colspan"), out var span) && span is > 0 and < 50 ? span : 1;
}
