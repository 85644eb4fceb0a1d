namespace Errand.Core.Schemas;

/// <summary>Which members or items of one instance some subschema has looked at: what <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> ask for.</summary>
internal sealed class Evaluated
{
    private HashSet<string>? _members;
    private HashSet<int>? _items;
    private int _firstItems;

    public void AddMember(string name) => (_members ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);

    public void AddItem(int index) => (_items ??= []).Add(index);

    /// <summary>The items before <paramref name="count"/>.</summary>
    public void AddFirstItems(int count) => _firstItems = Math.Max(_firstItems, count);

    public bool HasMember(string name) => _members?.Contains(name) == true;

    public bool HasItem(int index) => index < _firstItems || _items?.Contains(index) == true;

    /// <summary>All that <paramref name="other"/> has.</summary>
    public void Add(Evaluated other)
    {
        AddFirstItems(other._firstItems);
        foreach (var name in other._members ?? [])
            AddMember(name);
        foreach (var index in other._items ?? [])
            AddItem(index);
    }
}
