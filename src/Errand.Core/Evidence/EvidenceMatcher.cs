using System.Text.Json;
using System.Text.Json.Nodes;
using Errand.Core.Tasks;

namespace Errand.Core.Evidence;

/// <summary>
/// Finds where each leaf of a result was read. Texts are compared after folding (spaces, case, compatibility forms); numbers and dates are found in
/// the text around them, URLs are resolved against the page; a leaf may be a part of a read, or put together from several. Parameters are evidence
/// with the URL <c>params:</c>. A boolean is grounded by a read that returned it or by a text that answers yes or no. Null and empty text need none.
/// </summary>
public static class EvidenceMatcher
{
    private const string Parameters = "params:";

    /// <summary>
    /// Matches the leaves of <paramref name="result"/> to <paramref name="reads"/> (in the order they were made) and to
    /// <paramref name="parameters"/>. Where a text was read more than once, the read in the row of the leaf is preferred. Pure; the cost grows with
    /// the sum of leaves and read text, not with their product.
    /// </summary>
    public static EvidenceReport Match(JsonNode? result, IReadOnlyCollection<ReadRecord> reads, JsonObject parameters)
    {
        var index = new ReadIndex([.. reads, .. FromParameters(parameters)], [.. Pages(reads)]);
        var leaves = ResultLeaves.Of(result);
        var found = Whole(leaves, index);
        var parts = new PartSearch(index);
        var items = new List<EvidenceItem>(leaves.Count);
        var ungrounded = new List<string>();
        foreach (var leaf in leaves)
        {
            var sources = found.TryGetValue(leaf, out var read) ? [read] : Parts(leaf, parts);
            items.AddRange(sources.Select(source => Item(leaf, index.Reads[source])));
            if (sources.Count == 0)
                ungrounded.Add(leaf.Path);
        }
        return new EvidenceReport(items, ungrounded);
    }

    private static Dictionary<ResultLeaf, int> Whole(List<ResultLeaf> leaves, ReadIndex index)
    {
        var candidates = new Candidates(index);
        var placer = new RowPlacer();
        var found = new Dictionary<ResultLeaf, int>(ReferenceEqualityComparer.Instance);
        foreach (var row in leaves.GroupBy(leaf => leaf.Row, StringComparer.Ordinal))
        {
            var matched = row.Select(leaf => (leaf, Reads: candidates.For(leaf))).Where(l => l.Reads.Count > 0).ToList();
            if (matched.Count == 0)
                continue;
            foreach (var ((leaf, _), read) in matched.Zip(placer.Place(matched)))
                found[leaf] = read;
        }
        return found;
    }

    private static IReadOnlyList<int> Parts(ResultLeaf leaf, PartSearch parts) =>
        leaf.Value.Kind == JsonValueKind.String ? parts.Find(TextFold.Fold(leaf.Value.Text ?? "")) : [];

    private static EvidenceItem Item(ResultLeaf leaf, ReadRecord read) => new(leaf.Path, read.Url, read.Selector, read.Text);

    private static IEnumerable<ReadRecord> FromParameters(JsonObject parameters) =>
        ResultLeaves.Of(parameters).Select(leaf =>
            new ReadRecord(Parameters, $"params{leaf.Path.Replace('/', '.')}", leaf.Value.Text ?? leaf.Value.Node?.ToJsonString() ?? ""));

    private static IEnumerable<ReadRecord> Pages(IEnumerable<ReadRecord> reads) =>
        reads.Select(read => read.Url).Distinct(StringComparer.Ordinal).Select(url => new ReadRecord(url, null, url));
}
