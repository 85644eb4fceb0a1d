using Errand.Runner.Authoring.Builtin.Reading.Fields;
using Errand.Runner.Authoring.Builtin.Reading.Regions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Planning;

/// <summary>Finds lists inside records: tags, features, offers.</summary>
internal sealed class NestedPlanner(ListPlanner lists, GoalHints goal, Uri baseUri)
{
    private const double LeastCertainty = 0.45;

    public PlannedField? Plan(Wanted wanted, IReadOnlyList<DomNode> records, IReadOnlyList<PlannedField> siblings)
    {
        var sets = records.SelectMany(record => RecordSetFinder.Find(record).Select(set => set.Selector))
            .Distinct(SelectorText.Comparer)
            .Select(selector => (selector, items: records.SelectMany(selector.All).ToList()))
            .Where(set => set.items.Count > 1 && !Overlaps(set.items, siblings));
        return sets.Select(set => wanted.IsLeaf ? Values(wanted, set.selector, set.items) : Objects(wanted, set.selector, set.items))
            .OfType<PlannedField>()
            .Where(field => field.Certainty >= LeastCertainty)
            .MaxBy(field => field.Certainty - 0.02 * SelectorText.Cost(field.Items ?? Selector.Self));
    }

    private PlannedField? Values(Wanted wanted, Selector selector, List<DomNode> items)
    {
        var item = wanted with { IsList = false };
        var columns = ColumnFinder.Find(items, baseUri).Where(column => column.Coverage > 0.9).ToList();
        var around = items[0].Ancestors().Take(2).SelectMany(node => HintReader.Of(node, null)).Concat(Heading(items[0])).ToList();
        var best = columns
            .Select(column => column with { Hints = [.. column.Hints, .. around] })
            .Select(column => (column, score: ColumnScore.Of(item, column, goal)))
            .OrderByDescending(pair => pair.score - (pair.column.Selector.IsSelf ? 0 : 0.1)).FirstOrDefault();
        return best.column is null ? null : new PlannedField { Wanted = wanted, Column = best.column, Items = selector, Certainty = best.score };
    }

    private PlannedField? Objects(Wanted wanted, Selector selector, List<DomNode> items)
    {
        var children = lists.FieldsOf(items, wanted.Properties);
        if (children.Count == 0) return null;
        var around = items[0].Ancestors().Take(2).Prepend(items[0]).SelectMany(node => HintReader.Of(node, null)).Concat(Heading(items[0])).ToList();
        var filled = children.Sum(child => child.Certainty) / wanted.Properties.Count;
        return new PlannedField { Wanted = wanted, Items = selector, Children = children, Certainty = 0.7 * filled + 0.4 * NameLikeness.Of(wanted, around, goal) };
    }

    /// <summary>The heading that stands right before the list names it.</summary>
    private static IEnumerable<Hint> Heading(DomNode item)
    {
        var list = item.Parent;
        var before = list?.Parent?.Elements.TakeWhile(sibling => sibling != list).LastOrDefault();
        return before is not null && DomText.Of(before) is { Length: > 0 and < 40 } text ? [new Hint(Words.Split(text), 0.95)] : [];
    }

    private static bool Overlaps(List<DomNode> items, IReadOnlyList<PlannedField> siblings)
    {
        var nodes = siblings.SelectMany(field => field.Column?.Nodes ?? []).OfType<DomNode>().ToHashSet();
        return items.Any(nodes.Contains);
    }
}
