using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary><c>anyOf</c>: at least one schema holds. All are tried where an outer schema wants to know what they looked at.</summary>
internal sealed class AnyOfKeyword(SchemaNode[] schemas) : Keyword
{
    public override IEnumerable<SchemaNode> InPlace => schemas;

    public static Keyword? Read(SchemaSource source) => source.Schemas("anyOf") is { } schemas ? new AnyOfKeyword(schemas) : null;

    public override bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated)
    {
        var valid = false;
        foreach (var schema in schemas)
        {
            var branch = evaluated is null ? null : new Evaluated();
            if (!run.Holds(schema, instance, branch))
                continue;
            if (branch is null)
                return true;
            evaluated?.Add(branch);
            valid = true;
        }
        return valid || run.Fail($"matches none of the {schemas.Length} schemas of anyOf{Alternatives.Describe(schemas, instance, run)}");
    }
}
