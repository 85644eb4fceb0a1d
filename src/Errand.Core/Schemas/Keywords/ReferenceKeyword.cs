using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary><c>$ref</c>: another schema of the document, applied here.</summary>
internal sealed class ReferenceKeyword(SchemaNode target) : Keyword
{
    public override IEnumerable<SchemaNode> InPlace => [target];

    public static Keyword? Read(SchemaSource source) =>
        source.Reference("$ref") is { } target ? new ReferenceKeyword(target) : null;

    public override bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated) => target.Check(instance, run, evaluated);
}
