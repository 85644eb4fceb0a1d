using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary><c>oneOf</c>: exactly one schema holds.</summary>
internal sealed class OneOfKeyword(SchemaNode[] schemas) : Keyword
{
    public override IEnumerable<SchemaNode> InPlace => schemas;

    public static Keyword? Read(SchemaSource source) => source.Schemas("oneOf") is { } schemas ? new OneOfKeyword(schemas) : null;

    public override bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated)
    {
        var match = -1;
        for (var i = 0; i < schemas.Length; i++)
        {
            var branch = evaluated is null ? null : new Evaluated();
            if (!run.Holds(schemas[i], instance, branch))
                continue;
            if (match >= 0)
                return run.Fail($"matches both schema {match} and schema {i} of oneOf, exactly one is allowed");
            match = i;
            if (branch is not null)
                evaluated?.Add(branch);
        }
        return match >= 0 || run.Fail($"matches none of the {schemas.Length} schemas of oneOf{Alternatives.Describe(schemas, instance, run)}");
    }
}
