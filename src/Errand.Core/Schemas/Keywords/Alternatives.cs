using Errand.Core.Json;

namespace Errand.Core.Schemas.Keywords;

/// <summary>Says of alternatives that all fail why the first few do.</summary>
internal static class Alternatives
{
    private const int Shown = 4;

    /// <summary>A phrase in brackets to end a message with; empty within another alternative, where it would be noise.</summary>
    public static string Describe(SchemaNode[] schemas, JsonInstance instance, ValidationRun run)
    {
        if (run.IsSampling || schemas.Length > Shown)
            return "";
        return $" ({string.Join("; ", schemas.Select((schema, i) => $"{i}: {run.FirstFault(schema, instance)}"))})";
    }
}
