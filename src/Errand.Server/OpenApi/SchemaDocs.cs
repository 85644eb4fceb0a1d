using System.Text.Json.Nodes;
using Errand.Server.WebTasks;
using Errand.Server.Wire;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Errand.Server.OpenApi;

/// <summary>Says of schemas what their C# types cannot: closed sets of words, unions, and JSON of any shape.</summary>
internal static class SchemaDocs
{
    private static readonly Dictionary<(Type, string), string[]> Words = new()
    {
        [(typeof(StartBody), "model")] = ["haiku", "sonnet", "opus"],
        [(typeof(StartBody), "mode")] = ["auto", "code-only", "fresh"],
        [(typeof(StartAnswer), "status")] = ["pending"],
        [(typeof(UnfinishedTask), "status")] = ["pending", "started"],
        [(typeof(CanceledTask), "status")] = ["canceled"],
        [(typeof(SucceededTask), "status")] = ["completed"],
        [(typeof(SucceededTask), "outcome")] = ["success"],
        [(typeof(FailedTask), "status")] = ["completed"],
        [(typeof(FailedTask), "outcome")] = ["failed"],
        [(typeof(ReuseBody), "how")] = ["replayed", "authored", "repaired", "none"],
    };

    public static async Task RefineAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(RawJson) || type == typeof(RawJson?))
        {
            schema.Type = null;
            schema.Properties = null;
        }
        else if (type == typeof(WebTaskResult))
        {
            await MakeUnionAsync(schema, context, cancellationToken);
        }
        else if (context.JsonPropertyInfo is { } property && Words.TryGetValue((property.DeclaringType, property.Name), out var words))
        {
            schema.Enum = [.. words.Select(word => (JsonNode)word)];
        }
    }

    private static async Task MakeUnionAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        schema.Type = null;
        schema.Properties = null;
        schema.Required = null;
        schema.OneOf = [];
        foreach (var member in (Type[])[typeof(UnfinishedTask), typeof(CanceledTask), typeof(SucceededTask), typeof(FailedTask)])
        {
            context.Document?.AddComponent(member.Name, await context.GetOrCreateSchemaAsync(member, null, cancellationToken));
            schema.OneOf.Add(new OpenApiSchemaReference(member.Name, context.Document));
        }
    }
}
