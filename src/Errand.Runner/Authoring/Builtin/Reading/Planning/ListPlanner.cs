using Errand.Runner.Authoring.Builtin.Reading.Fields;
using Errand.Runner.Authoring.Builtin.Reading.Regions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;

namespace Errand.Runner.Authoring.Builtin.Reading.Planning;

/// <summary>Chooses the records of a list and the fields in them.</summary>
internal sealed class ListPlanner(PageSurvey survey, GoalHints goal)
{
    private const int Sample = 50;

    private readonly DomNode? heading = MainHeading.Of(survey);

    /// <summary>The best set of records for these properties; null when none holds any.</summary>
    public Candidate? Plan(IReadOnlyList<Wanted> wanted, IReadOnlyList<RecordSet> sets)
    {
        var best = sets.Select(set => Judge(set, wanted)).Where(candidate => candidate.Fields.Count > 0).MaxBy(candidate => candidate.Score);
        if (Environment.GetEnvironmentVariable("DBG") is not null) foreach (var c in sets.Select(set => Judge(set, wanted)).OrderByDescending(c => c.Score).Take(8)) Console.WriteLine($"{c.Score:F3} prior {c.Set.Prior:F2} n={c.Set.Records.Count} {c.Set.Selector} :: {string.Join(" | ", c.Fields.Select(f => $"{f.Wanted.Name}={f.Column?.Selector}@{f.Column?.Source} {f.Certainty:F2} '{f.Column?.Values[0]}'"))}");
        return best is null ? null : best with { Fields = FieldsOf(best.Set.Records, wanted) };
    }

    /// <summary>The fields of records, nested lists and objects included.</summary>
    public List<PlannedField> FieldsOf(IReadOnlyList<DomNode> records, IReadOnlyList<Wanted> wanted)
    {
        var columns = ColumnFinder.Find(records, survey.BaseUri);
        var fields = FieldAssigner.Assign(wanted, columns, goal);
        foreach (var property in wanted)
        {
            if (property is { IsList: false, IsLeaf: false } && Group(property, columns) is { } group) fields.Add(group);
            if (property.IsList && new NestedPlanner(this, goal, survey.BaseUri).Plan(property, records, fields) is { } nested) fields.Add(nested);
        }

        return [.. fields.OrderBy(field => wanted.ToList().IndexOf(field.Wanted))];
    }

    private PlannedField? Group(Wanted property, IReadOnlyList<Column> columns)
    {
        var children = FieldAssigner.Assign(property.Properties, columns, goal);
        return children.Count == 0 ? null : new PlannedField { Wanted = property, Children = children, Certainty = children.Average(child => child.Certainty) };
    }

    private Candidate Judge(RecordSet set, IReadOnlyList<Wanted> wanted)
    {
        var records = set.Records.Count <= Sample ? set.Records : [.. set.Records.Take(Sample)];
        var fields = FieldAssigner.Assign(wanted, ColumnFinder.Find(records, survey.BaseUri), goal);
        var leaves = wanted.Count(property => property is { IsLeaf: true, IsList: false });
        var filled = leaves == 0 ? 0.5 : fields.Sum(field => field.Certainty) / leaves;
        return new Candidate(set, fields, filled * Math.Sqrt(set.Prior) * RegionHints.Of(set, fields, survey, goal, heading));
    }
}
