using System.Diagnostics.CodeAnalysis;
using Errand.Core.Errors;

namespace Errand.Core.Schemas;

/// <summary>What reading a schema gave: the compiled schema, or all its faults (JSON Pointers into the schema).</summary>
public sealed record OutputSchemaReading
{
    private OutputSchemaReading(OutputSchema? schema, IReadOnlyList<Fault> faults)
    {
        Schema = schema;
        Faults = faults;
    }

    /// <summary>The compiled schema; null when there are faults.</summary>
    public OutputSchema? Schema { get; }

    /// <summary>What is wrong with it; empty when it was compiled.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>Whether there is a compiled schema.</summary>
    [MemberNotNullWhen(true, nameof(Schema))]
    public bool IsGood => Schema is not null;

    internal static OutputSchemaReading Good(OutputSchema schema) => new(schema, []);

    internal static OutputSchemaReading Bad(params IReadOnlyList<Fault> faults) => new(null, faults);
}
