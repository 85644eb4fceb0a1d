using System.Text.Json.Nodes;
using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary><c>unevaluatedProperties</c>: for the members that no other keyword looked at.</summary>
internal sealed class UnevaluatedPropertiesKeyword(SchemaNode schema) : Keyword
{
    public override bool LooksAtEvaluated => true;

    public static Keyword? Read(SchemaSource source) =>
        source.Schema("unevaluatedProperties") is { } schema ? new UnevaluatedPropertiesKeyword(schema) : null;

    public override bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated)
    {
        if (instance.Node is not JsonObject members || evaluated is null)
            return true;
        var valid = true;
        foreach (var (name, member) in members)
        {
            if (evaluated.HasMember(name))
                continue;
            valid &= schema.Allows
                ? run.CheckMember(schema, name, JsonInstance.Of(member))
                : run.Fail($"the member \"{name}\" is not allowed: no schema accounts for it");
            evaluated.AddMember(name);
        }
        return valid;
    }
}
