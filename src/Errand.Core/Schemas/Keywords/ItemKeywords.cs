using System.Text.Json.Nodes;
using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary><c>prefixItems</c> and <c>items</c>.</summary>
internal sealed class ItemKeywords(SchemaNode[] first, SchemaNode? rest) : Keyword
{
    public static Keyword? Read(SchemaSource source)
    {
        if (source.TryGet("items", out var items) && items is JsonArray)
        {
            source.Fault("items", "must be one schema for all items; a list of schemas by position is prefixItems");
            return null;
        }
        var first = source.Schemas("prefixItems");
        var rest = source.Schema("items");
        return first is null && rest is null ? null : new ItemKeywords(first ?? [], rest);
    }

    public override bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated)
    {
        if (instance.Node is not JsonArray items)
            return true;
        var valid = true;
        for (var i = 0; i < items.Count; i++)
        {
            if ((i < first.Length ? first[i] : rest) is not { } schema)
                break;
            valid &= run.CheckItem(schema, i, JsonInstance.Of(items[i]));
            if (!valid && run.IsQuiet || run.IsOver)
                return false;
        }
        evaluated?.AddFirstItems(rest is null ? first.Length : items.Count);
        return valid;
    }
}
