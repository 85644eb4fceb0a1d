using System.Text.Json.Nodes;
using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary><c>unevaluatedItems</c>: for the items that no other keyword looked at.</summary>
internal sealed class UnevaluatedItemsKeyword(SchemaNode schema) : Keyword
{
    public override bool LooksAtEvaluated => true;

    public static Keyword? Read(SchemaSource source) =>
        source.Schema("unevaluatedItems") is { } schema ? new UnevaluatedItemsKeyword(schema) : null;

    public override bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated)
    {
        if (instance.Node is not JsonArray items || evaluated is null)
            return true;
        var valid = true;
        for (var i = 0; i < items.Count && !run.IsOver; i++)
        {
            if (evaluated.HasItem(i))
                continue;
            valid &= schema.Allows ? run.CheckItem(schema, i, JsonInstance.Of(items[i])) : run.Fail($"item {i} is not allowed: no schema accounts for it");
        }
        evaluated.AddFirstItems(items.Count);
        return valid;
    }
}
