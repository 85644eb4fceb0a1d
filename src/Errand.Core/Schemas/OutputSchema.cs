using System.Text.Json.Nodes;
using Errand.Core.Errors;
using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas;

/// <summary>
/// A compiled JSON Schema 2020-12: what a task's result must look like. Immutable and safe to share between threads.
/// <c>format</c>, <c>content…</c> and <c>default</c> are annotations and check nothing; remote schemas are not fetched.
/// The type <c>attachment</c> (an object that describes a downloaded file, with a string <c>fileName</c>) is accepted beside the standard ones.
/// </summary>
public sealed class OutputSchema
{
    private readonly SchemaNode _root;

    internal OutputSchema(SchemaNode root, string hash)
    {
        _root = root;
        Hash = hash;
    }

    /// <summary>SHA-256 (hex) of the canonical schema: members sorted by name, numbers by value, no spaces.</summary>
    public string Hash { get; }

    /// <summary>
    /// Compiles <paramref name="schema"/>, or says everything that is wrong with it (bounded at 100 faults): not a schema, too large or too deep,
    /// keywords of a wrong type, patterns that cannot be run, references that lead nowhere, outside, or round in a circle.
    /// Later changes to <paramref name="schema"/> have no effect.
    /// </summary>
    public static OutputSchemaReading Read(JsonNode? schema) => Read(schema, SchemaLibrary.Standard);

    internal static OutputSchemaReading Read(JsonNode? schema, SchemaLibrary library)
    {
        var size = JsonSize.Of(schema, SchemaLimits.Depth);
        if (size.Error is not null)
            return OutputSchemaReading.Bad(new Fault("", $"the schema cannot be used: {size.Error}"));
        if (size.Values > SchemaLimits.Values)
            return OutputSchemaReading.Bad(new Fault("", $"the schema is too large: {size.Values} values, {SchemaLimits.Values} are allowed"));
        return new SchemaReader(library).Read(schema?.DeepClone());
    }

    /// <summary>
    /// Every fault of <paramref name="instance"/> with the JSON Pointer of its place, in the order they are found; empty when it is valid.
    /// At most 100 are listed, and the work is bounded: a validation that would cost too much ends with a fault that says so.
    /// </summary>
    public IReadOnlyList<Fault> Validate(JsonNode? instance)
    {
        var size = JsonSize.Of(instance, SchemaLimits.InstanceDepth);
        if (size.Error is not null)
            return [new Fault("", $"the value cannot be checked: it {size.Error}")];
        var run = new ValidationRun(SchemaLimits.BaseSteps + SchemaLimits.StepsPerValue * size.Values);
        _root.Check(JsonInstance.Of(instance), run, null);
        return run.Faults;
    }
}
