using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Errand.Server.Access;
using Errand.Server.WebTasks;
using Errand.Server.Wire;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Errand.Server.OpenApi;

/// <summary>Says of schemas what their C# types cannot: closed sets of words, unions, and JSON of any shape.</summary>
internal static class SchemaDocs
{
    private static readonly Type[] Members = [typeof(UnfinishedTask), typeof(CanceledTask), typeof(SucceededTask), typeof(FailedTask)];

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
        [(typeof(AuditItem), "action")] = ["workspace-created", "key-created", "key-revoked", "automation-saved", "automation-deleted"],
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
        else
        {
            LeaveOutAbsent(schema, context.JsonTypeInfo);
            Narrow(schema, context.JsonPropertyInfo);
        }
    }

    /// <summary>Gives the union its members by name; in a schema of its own each would be written out twice.</summary>
    public static Task LinkUnionAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        if (document.Components?.Schemas?[nameof(WebTaskResult)] is OpenApiSchema union)
        {
            union.OneOf = [.. Members.Select(member => new OpenApiSchemaReference(member.Name, document))];
        }

        return Task.CompletedTask;
    }

    private static void Narrow(OpenApiSchema schema, JsonPropertyInfo? property)
    {
        if (property is null)
        {
            return;
        }

        if (IsLeftOut(property))
        {
            schema.Type &= ~JsonSchemaType.Null;
        }

        if (Words.TryGetValue((property.DeclaringType, property.Name), out var words))
        {
            schema.Enum = [.. words.Select(word => (JsonNode)word)];
        }
    }

    private static void LeaveOutAbsent(OpenApiSchema schema, JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(IsLeftOut))
        {
            schema.Required?.Remove(property.Name);
        }
    }

    // What is null is left out of the wire form, unless its property says otherwise.
    private static bool IsLeftOut(JsonPropertyInfo property)
    {
        var ignore = property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), false).OfType<JsonIgnoreAttribute>().FirstOrDefault();
        return ignore?.Condition != JsonIgnoreCondition.Never && (property.IsGetNullable || Nullable.GetUnderlyingType(property.PropertyType) is not null);
    }

    private static async Task MakeUnionAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        schema.Type = null;
        schema.Properties = null;
        schema.Required = null;
        foreach (var member in Members)
        {
            context.Document?.AddComponent(member.Name, await context.GetOrCreateSchemaAsync(member, null, cancellationToken));
        }
    }
}
