using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary><c>allOf</c>: every schema holds.</summary>
internal sealed class AllOfKeyword(SchemaNode[] schemas) : Keyword
{
    public override IEnumerable<SchemaNode> InPlace => schemas;

    public static Keyword? Read(SchemaSource source) => source.Schemas("allOf") is { } schemas ? new AllOfKeyword(schemas) : null;

    public override bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated)
    {
        var valid = true;
        foreach (var schema in schemas)
        {
            valid &= schema.Check(instance, run, evaluated);
            if (!valid && run.IsQuiet)
                return false;
        }
        return valid;
    }
}
