using System.Text.Json;
using System.Text.Json.Nodes;
using Errand.Core.Json;

namespace Errand.Core.Evidence;

/// <summary>Lists the scalars of a result that need evidence.</summary>
internal static class ResultLeaves
{
    /// <summary>In document order. Null and the empty text say that nothing was found: there is nothing to prove.</summary>
    public static List<ResultLeaf> Of(JsonNode? result)
    {
        var leaves = new List<ResultLeaf>();
        Collect(result, "", "", leaves);
        return leaves;
    }

    private static void Collect(JsonNode? node, string path, string row, List<ResultLeaf> leaves)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, member) in members)
                    Collect(member, JsonPointer.Member(path, name), row, leaves);
                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    var item = JsonPointer.Item(path, i);
                    Collect(items[i], item, item, leaves);
                }
                break;
            default:
                var value = JsonInstance.Of(node);
                if (value.Kind != JsonValueKind.Null && value.Text?.Trim() != "")
                    leaves.Add(new ResultLeaf(path, row, path[row.Length..], value));
                break;
        }
    }
}
