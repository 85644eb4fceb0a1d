using System.Text.Json.Nodes;
using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary><c>dependentSchemas</c>: a member that brings a schema for the whole object with it.</summary>
internal sealed class DependentSchemasKeyword(Dictionary<string, SchemaNode> schemas) : Keyword
{
    public override IEnumerable<SchemaNode> InPlace => schemas.Values;

    public static Keyword? Read(SchemaSource source) =>
        source.SchemaMap("dependentSchemas") is { Count: > 0 } schemas ? new DependentSchemasKeyword(schemas) : null;

    public override bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated)
    {
        if (instance.Node is not JsonObject members)
            return true;
        var valid = true;
        foreach (var (name, schema) in schemas)
        {
            if (members.ContainsKey(name))
                valid &= schema.Check(instance, run, evaluated);
        }
        return valid;
    }
}
