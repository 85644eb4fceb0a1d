using System.Text.Json.Nodes;
using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary><c>contains</c> with <c>minContains</c> and <c>maxContains</c>, which mean nothing without it.</summary>
internal sealed class ContainsKeywords(SchemaNode schema, int least, int? most) : Keyword
{
    public static Keyword? Read(SchemaSource source)
    {
        var least = source.Count("minContains");
        var most = source.Count("maxContains");
        return source.Schema("contains") is { } schema ? new ContainsKeywords(schema, least ?? 1, most) : null;
    }

    public override bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated)
    {
        if (instance.Node is not JsonArray items)
            return true;
        var found = 0;
        for (var i = 0; i < items.Count; i++)
        {
            if (!run.Holds(schema, JsonInstance.Of(items[i]), null))
                continue;
            found++;
            evaluated?.AddItem(i);
        }
        if (found < least)
            return run.Fail($"expected at least {least} items that match \"contains\", got {found}");
        return found <= (most ?? int.MaxValue) || run.Fail($"expected at most {most} items that match \"contains\", got {found}");
    }
}
