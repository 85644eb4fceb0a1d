using System.Text.Json.Nodes;
using Errand.Core.Automations;
using Errand.Core.Errors;
using Errand.Core.Schemas;
using Errand.Core.Tasks;

namespace Errand.Runner.Journey.Proof;

/// <summary>Notices that a task asks for more than the saved code was written for.</summary>
internal static class SchemaChange
{
    /// <summary>An error that names the properties a changed schema asks for and the output never holds; null when all is well.</summary>
    public static TaskError? Check(TaskBrief brief, AutomationVersion version, JsonNode? output)
    {
        if (version.OutputSchemaHash is null
            || brief.OutputSchema is null
            || OutputSchema.Read(brief.OutputSchema).Schema is not { } schema
            || schema.Hash == version.OutputSchemaHash)
        {
            return null;
        }

        var held = new HashSet<string>(StringComparer.Ordinal);
        CollectNames(output, held);
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        CollectProperties(brief.OutputSchema, wanted);
        wanted.ExceptWith(held);
        return wanted.Count == 0 ? null : new TaskError(
            TaskErrorCode.OutputInvalid,
            $"The output schema changed since version {version.Number} was written; its code does not deliver {string.Join(", ", wanted.Order(StringComparer.Ordinal))}.");
    }

    private static void CollectNames(JsonNode? node, HashSet<string> names)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    names.Add(name);
                    CollectNames(value, names);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    CollectNames(item, names);
                }

                break;
        }
    }

    private static void CollectProperties(JsonNode? schema, HashSet<string> names)
    {
        if (schema is not JsonObject keywords)
        {
            return;
        }

        foreach (var (name, value) in keywords["properties"] as JsonObject ?? [])
        {
            names.Add(name);
            CollectProperties(value, names);
        }

        CollectProperties(keywords["items"], names);
    }
}
