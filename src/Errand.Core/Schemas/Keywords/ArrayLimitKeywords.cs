using System.Text.Json.Nodes;
using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary><c>minItems</c>, <c>maxItems</c>, <c>uniqueItems</c>.</summary>
internal sealed class ArrayLimitKeywords(int? least, int? most, bool unique) : Keyword
{
    public static Keyword? Read(SchemaSource source)
    {
        var least = source.Count("minItems");
        var most = source.Count("maxItems");
        var unique = source.Flag("uniqueItems") == true;
        return least is null && most is null && !unique ? null : new ArrayLimitKeywords(least, most, unique);
    }

    public override bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated)
    {
        if (instance.Node is not JsonArray items)
            return true;
        var valid = true;
        if (items.Count < least)
            valid = run.Fail($"expected at least {least} items, got {items.Count}");
        if (items.Count > most)
            valid = run.Fail($"expected at most {most} items, got {items.Count}");
        return (!unique || CheckUnique(items, run)) && valid;
    }

    private static bool CheckUnique(JsonArray items, ValidationRun run)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            var text = CanonicalJson.Write(items[i]);
            if (!seen.TryAdd(text, i))
                return run.Fail($"expected different items, but items {seen[text]} and {i} are equal");
        }
        return true;
    }
}
