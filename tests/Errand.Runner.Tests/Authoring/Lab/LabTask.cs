using System.Text.Json.Nodes;
using Errand.Core.Automations;
using Errand.Core.Tasks;

namespace Errand.Runner.Tests.Authoring.Lab;

/// <summary>A task as a caller would write it.</summary>
public sealed record LabTask(string Task, Uri? StartUrl)
{
    /// <summary>Property name to JSON type of one row; null: no schema.</summary>
    public IReadOnlyDictionary<string, string>? Fields { get; init; }

    /// <summary>The result is one object, not a list.</summary>
    public bool IsObject { get; init; }

    public JsonObject Parameters { get; init; } = [];

    public TaskBrief ToBrief() => new()
    {
        Task = Task,
        StartUrl = StartUrl,
        Parameters = (JsonObject)Parameters.DeepClone(),
        OutputSchema = Schema(),
        ReuseKey = ReuseKey.Mint(),
        Model = "haiku",
        Mode = RunMode.Auto,
        Budget = new TaskBudget(),
        AllowedHosts = [],
    };

    public JsonObject ToParameters()
    {
        var parameters = (JsonObject)Parameters.DeepClone();
        if (StartUrl is not null) parameters["startUrl"] = StartUrl.ToString();
        return parameters;
    }

    private JsonObject? Schema()
    {
        if (Fields is null) return null;
        var row = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(Fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)new JsonObject { ["type"] = field.Value }))),
            ["required"] = new JsonArray([.. Fields.Keys.Select(name => (JsonNode?)JsonValue.Create(name))]),
        };
        return IsObject ? row : new JsonObject { ["type"] = "array", ["items"] = row };
    }
}
