using System.Text.Json.Nodes;
using Errand.Runner.Authoring.Builtin.Reading.Fields;
using Errand.Runner.Authoring.Builtin.Reading.Planning;
using Errand.Runner.Authoring.Builtin.Reading.Regions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Inference;

/// <summary>Without a schema: the richest list of the page, or what its main heading is about when there is none.</summary>
internal static class InferredPlanner
{
    /// <summary>The best list with its fields; null when the page has none worth the name.</summary>
    public static Candidate? Best(PageSurvey survey, GoalHints goal)
    {
        var heading = MainHeading.Of(survey);
        return RecordSetFinder.Find(survey.Root)
            .Select(set => (set, fields: InferredRecord.Of(set.Records, survey.BaseUri)))
            .Where(pair => pair.set.Records.Count > 2 && pair.fields.Count > 0)
            .Select(pair => new Candidate(pair.set, pair.fields, pair.set.Prior * Richness(pair.fields) * RegionHints.Of(pair.set, pair.fields, survey, goal, heading)))
            .Where(candidate => candidate.Score > 0.2)
            .MaxBy(candidate => candidate.Score);
    }

    /// <summary>The schema of records with these fields.</summary>
    public static JsonObject SchemaOf(IReadOnlyList<PlannedField> fields)
    {
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            properties[field.Wanted.Name] = new JsonObject { ["type"] = new JsonArray(field.Wanted.Type == JsonType.Number ? "number" : "string", "null") };
        }

        return new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "object", ["properties"] = properties } };
    }

    /// <summary>What a page about one thing is most often asked for.</summary>
    public static Shape CommonShape { get; } = new(false, null, [.. CommonNames.Select(Common)], []);

    private static IEnumerable<string> CommonNames => ["title", "price", "description", "image_url", "rating", "date_published", "author", "address", "phone", "email"];

    private static Wanted Common(string name)
    {
        var words = Words.Split(name);
        return new Wanted { Name = name, Words = words, Kind = KindReader.Of(words, [], JsonType.Text, null) };
    }

    private static double Richness(List<PlannedField> fields) => 1 - Math.Exp(-fields.Sum(field => field.Certainty) / 2.5);
}
