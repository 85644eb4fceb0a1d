using Errand.Runner.Authoring.Builtin.Reading.Survey;

namespace Errand.Runner.Authoring.Builtin.Reading.Regions;

/// <summary>Two sets with the same elements in the same order are the same set.</summary>
internal readonly struct SetKey(IReadOnlyList<DomNode?> nodes) : IEquatable<SetKey>
{
    private readonly IReadOnlyList<DomNode?> nodes = nodes;

    public bool Equals(SetKey other) => nodes.SequenceEqual(other.nodes);

    public override bool Equals(object? obj) => obj is SetKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(nodes.Count);
        for (var i = 0; i < nodes.Count; i++) hash.Add(nodes[i]);
        return hash.ToHashCode();
    }
}
