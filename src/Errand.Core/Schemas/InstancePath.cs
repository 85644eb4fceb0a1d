using System.Globalization;
using System.Text;
using Errand.Core.Json;

namespace Errand.Core.Schemas;

/// <summary>The way from the root of an instance to the value being checked. Spelled out only when a fault is reported.</summary>
internal sealed class InstancePath
{
    private readonly List<(string? Name, int Index)> _segments = [];

    public void Push(string name) => _segments.Add((name, 0));

    public void Push(int index) => _segments.Add((null, index));

    public void Pop() => _segments.RemoveAt(_segments.Count - 1);

    /// <summary>The JSON Pointer.</summary>
    public string ToPointer()
    {
        var pointer = new StringBuilder();
        foreach (var (name, index) in _segments)
            pointer.Append('/').Append(name is null ? index.ToString(CultureInfo.InvariantCulture) : JsonPointer.Escape(name));
        return pointer.ToString();
    }
}
