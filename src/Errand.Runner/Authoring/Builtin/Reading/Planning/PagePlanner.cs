using Errand.Runner.Authoring.Builtin.Reading.Code;
using Errand.Runner.Authoring.Builtin.Reading.Fields;
using Errand.Runner.Authoring.Builtin.Reading.Inference;
using Errand.Runner.Authoring.Builtin.Reading.Regions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Planning;

/// <summary>Puts a plan together: a list of records, or the page's one object, whichever the goal asks for and the page bears out.</summary>
internal sealed class PagePlanner(PageSurvey survey, ReadGoal goal, Shape shape)
{
    private readonly GoalHints hints = new(goal.Task);

    /// <summary>For a goal without a schema.</summary>
    public static ReadPlan Infer(PageSurvey survey, ReadGoal goal)
    {
        var best = InferredPlanner.Best(survey, new GoalHints(goal.Task));
        if (best is null) return new PagePlanner(survey, goal, InferredPlanner.CommonShape).Plan() with { Missing = [] };
        var shape = new Shape(true, null, [.. best.Fields.Select(field => field.Wanted)], []);
        return new PagePlanner(survey, goal, shape).OfList(best, []) with { Schema = InferredPlanner.SchemaOf(best.Fields) };
    }

    public ReadPlan Plan()
    {
        var lists = new ListPlanner(survey, hints);
        var objects = new ObjectPlanner(survey, hints, lists);
        if (!shape.IsList) return OfObject(objects.Plan(shape.Record));
        var candidate = lists.Plan(shape.Record, RecordSetFinder.Find(survey.Root));
        var single = objects.Plan(shape.Record);
        if (candidate is null || !StandsInRecords(single, candidate) && IsBetterAlone(single, candidate)) return OfObject(single);
        return OfList(candidate, shape.Header.Count > 0 ? objects.Plan(shape.Header) : []);
    }

    /// <summary>A page about one thing may still be asked for a list: then the object has more of the properties than any list has.</summary>
    private bool IsBetterAlone(List<PlannedField> single, Candidate candidate) => Filled(single) > 1.35 * Filled(candidate.Fields) * Math.Sqrt(candidate.Set.Prior);

    /// <summary>All but one of the object's fields, or more, are those of a record of the list: the page is about the records.</summary>
    private static bool StandsInRecords(List<PlannedField> single, Candidate candidate)
    {
        var places = single.Where(field => field.Column is not null).Select(field => field.Column?.Example).OfType<DomNode>().ToList();
        var records = candidate.Set.Records.ToHashSet();
        return records.Count >= 3 && places.Count >= 3 && places.Count(place => place.Ancestors().Any(records.Contains)) >= places.Count - 1;
    }

    /// <summary>The field without which a row is no record: its name, or the number or link that comes first.</summary>
    private PlannedField? KeyOf(IReadOnlyList<PlannedField> fields) =>
        fields.FirstOrDefault(field => field is { Wanted.Kind: ValueKind.Title, Column: not null, Items: null })
        ?? fields.FirstOrDefault(field => field.Wanted == shape.Record[0] && field is { Wanted.Kind: ValueKind.Number or ValueKind.Url, Column: not null, Items: null });

    private static bool IsEverywhere(PlannedField field) =>
        field.Column?.Values.All(value => value is not null && (field.Wanted.Type is not (JsonType.Number or JsonType.Integer) || Numbers.Parse(value) is not null)) != false;

    private double Filled(IEnumerable<PlannedField> fields) => fields.Sum(field => Math.Min(1, field.Certainty)) / shape.Record.Count;

    private ReadPlan OfObject(IReadOnlyList<PlannedField> fields) => new()
    {
        Fields = [.. fields.SelectMany(field => FieldReport.Reads(field, ""))],
        Missing = FieldReport.Missing(shape.Record, fields, "on the page", ""),
        IsList = shape.IsList,
        ListProperty = shape.ListProperty,
        Container = survey.Root,
        InPageFunction = FunctionWriter.Object(fields, shape.IsList),
        Score = Math.Min(1, Filled(fields)),
        Schema = goal.Schema,
    };

    private ReadPlan OfList(Candidate candidate, List<PlannedField> header)
    {
        var set = candidate.Set;
        var preview = FieldReport.Columns(candidate.Fields).ToList();
        var onlyLinks = candidate.Fields is [{ Wanted.Kind: ValueKind.Url or ValueKind.Image }];
        var skipsEmpty = Enumerable.Range(0, set.Records.Count).Any(i => preview.All(column => column.Values[i] is null));
        var key = skipsEmpty || KeyOf(candidate.Fields) is not { } named || IsEverywhere(named) ? null : named.Wanted.Name;
        return new ReadPlan
        {
            Fields = [.. candidate.Fields.SelectMany(field => FieldReport.Reads(field, "")), .. header.SelectMany(field => FieldReport.Reads(field, ""))],
            Missing =
            [
                .. FieldReport.Missing(shape.Record, candidate.Fields, $"in each {set.Selector}", ""),
                .. FieldReport.Missing(shape.Header, header, "on the page", ""),
            ],
            IsList = true,
            ListProperty = shape.ListProperty,
            Container = set.Records[0].Parent,
            Records = set.Records,
            RecordSelector = set.Selector.ToString(),
            InPageFunction = FunctionWriter.Rows(set.Selector, candidate.Fields, new RowRules(shape.IsBare, skipsEmpty, key, onlyLinks)),
            HeaderFunction = header.Count > 0 ? FunctionWriter.Object(header, inList: false) : null,
            DetailLinks = DetailLinkFinder.Find(set.Records, survey.BaseUri, candidate.Fields),
            Score = Math.Min(1, Filled(candidate.Fields)),
            Schema = goal.Schema,
        };
    }
}
