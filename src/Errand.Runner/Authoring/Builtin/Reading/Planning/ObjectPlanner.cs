using Errand.Runner.Authoring.Builtin.Reading.Fields;
using Errand.Runner.Authoring.Builtin.Reading.Regions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Planning;

/// <summary>Finds the one thing a page is about: its fields stand near the main heading, not in menus and footers.</summary>
internal sealed class ObjectPlanner
{
    private readonly PageSurvey survey;
    private readonly GoalHints goal;
    private readonly ListPlanner lists;
    private readonly Dictionary<DomNode, int> order = [];
    private readonly DomNode? heading;

    public ObjectPlanner(PageSurvey survey, GoalHints goal, ListPlanner lists)
    {
        (this.survey, this.goal, this.lists) = (survey, goal, lists);
        foreach (var node in survey.Root.Descendants()) order[node] = order.Count;
        heading = MainHeading.Of(survey);
    }

    public List<PlannedField> Plan(IReadOnlyList<Wanted> wanted)
    {
        var columns = PageColumns.Find(survey);
        var fields = FieldAssigner.Assign(wanted, columns, Score).Select(Named).ToList();
        foreach (var property in wanted)
        {
            if (property is { IsList: false, IsLeaf: false }) AddGroup(fields, property, columns);
            if (property.IsList && new NestedPlanner(lists, goal, survey.BaseUri).Plan(property, [Body()], fields) is { } nested) fields.Add(nested);
        }

        return [.. fields.OrderBy(field => wanted.ToList().IndexOf(field.Wanted))];
    }

    private void AddGroup(List<PlannedField> fields, Wanted property, IReadOnlyList<Column> columns)
    {
        var children = FieldAssigner.Assign(property.Properties, columns, Score).Select(Named).ToList();
        if (children.Count > 0) fields.Add(new PlannedField { Wanted = property, Children = children, Certainty = children.Average(child => child.Certainty) });
    }

    private DomNode Body() => survey.Root.Elements.FirstOrDefault(node => node.Tag == "body") ?? survey.Root;

    private PlannedField Named(PlannedField field)
    {
        if (field.Column is not { } column || column.Source is ReadSource.Data or ReadSource.State) return field;
        var selectors = SelectorWriter.For(column.Example, survey.Root);
        return field with { Column = column with { Selector = selectors[0], Alternatives = [.. selectors.Skip(1)] } };
    }

    private double Score(Wanted wanted, Column column)
    {
        var score = ColumnScore.Of(wanted, column, goal);
        if (score <= 0) return 0;
        if (wanted.Kind == ValueKind.Title) score = Math.Max(IsNamed(wanted, column) ? score : 0.55 * score, Headline(wanted, column));
        return score * Place(column.Example) * Nearness(column.Example) * (column.Example.IsVisible || column.Example.Tag is "meta" or "script" ? 1 : 0.8);
    }

    /// <summary>On a page about one thing only the main heading is a name by its place; anything else must be called so.</summary>
    private bool IsNamed(Wanted wanted, Column column) => NameLikeness.Of(wanted, [.. column.Hints.Where(hint => hint.Weight > 0.6)], goal) > 0.55;

    /// <summary>The main heading names what the page is about.</summary>
    private double Headline(Wanted wanted, Column column) =>
        column.Source == ReadSource.Text && heading is not null && (column.Example == heading) && wanted.Words.All(word => word is "name" or "title" or "heading" or "headline" || goal.Subjects.Contains(word)) ? heading.Tag == "h1" ? 1.05 : 0.75 + 0.3 * MainHeading.SharedWithTitle(heading, survey) : 0;

    /// <summary>A side region is possible; menus and footers are the site's, not the page's.</summary>
    private static double Place(DomNode node)
    {
        var weight = Landmarks.Weight(node);
        return Math.Pow(weight, weight > 0.3 ? 0.25 : 0.5);
    }

    /// <summary>1 at the main heading, falling slowly with the distance after it and at once before it (less so when it is no h1 and may not be the first thing on the page).</summary>
    private double Nearness(DomNode node)
    {
        if (heading is null || node == heading || node.Tag is "meta" or "script") return 1;
        if (heading.Ancestors().Contains(node)) return 0.97;
        var distance = order[node] - order[heading];
        return distance < 0 ? heading.Tag == "h1" ? 0.8 : 0.9 : 0.78 + 0.22 * Math.Exp(-distance / 120.0);
    }
}
