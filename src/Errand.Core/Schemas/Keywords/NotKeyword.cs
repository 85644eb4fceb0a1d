using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary><c>not</c>: the schema does not hold.</summary>
internal sealed class NotKeyword(SchemaNode schema) : Keyword
{
    public override IEnumerable<SchemaNode> InPlace => [schema];

    public static Keyword? Read(SchemaSource source) => source.Schema("not") is { } schema ? new NotKeyword(schema) : null;

    public override bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated) =>
        !run.Holds(schema, instance, null) || run.Fail($"matches the schema of not: {instance.Describe()} is not allowed here");
}
