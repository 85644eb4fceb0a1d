using System.Text.Json;
using System.Text.Json.Nodes;
using Errand.Core.Options;
using Errand.Core.Schemas;

namespace Errand.Core.Requests;

/// <summary>What the fields of the reference API must look like, and where each further group of fields is checked.</summary>
internal static class StartRules
{
    public const int MaxTaskLength = 20_000;

    /// <summary>Length of a task or start URL after parameters are put in.</summary>
    public const int MaxExpandedLength = 100_000;

    public const int MaxUrlLength = 8_000;

    public const int MaxIdLength = 200;

    public static void Check(RequestFields fields, LimitOptions limits)
    {
        var parameters = fields.Object("parameters");
        CheckTask(fields, parameters);
        StartUrlRule.Check(fields, parameters);
        CheckOutputSchema(fields);
        CheckReuseKey(fields);
        fields.OneOf("model", "haiku", "sonnet", "opus");
        fields.OneOf("mode", "auto", "code-only", "fresh");
        BudgetRule.Check(fields, limits);
        DeliveryRules.Check(fields);
        ReachRules.Check(fields);
    }

    private static void CheckTask(RequestFields fields, JsonElement? parameters)
    {
        if (!fields.Has("task"))
        {
            fields.Refuse("task", "Required: say in plain words what to do.");
        }
        else if (fields.Text("task", MaxTaskLength) is { } task && Placeholders.InText(task, parameters, MaxExpandedLength) is null)
        {
            fields.Refuse("task", $"With its parameters put in, must be at most {MaxExpandedLength} characters long.");
        }
    }

    private static void CheckOutputSchema(RequestFields fields)
    {
        if (fields.Object("outputSchema") is { } schema)
        {
            fields.Take("outputSchema", OutputSchema.Read(JsonNode.Parse(schema.GetRawText())).Faults);
        }
    }

    private static void CheckReuseKey(RequestFields fields)
    {
        if (fields.Text("reuseKey", ReuseKeyFault.MaxLength) is { } key && ReuseKeyFault.Of(key) is { } fault)
        {
            fields.Refuse("reuseKey", fault);
        }
    }
}
