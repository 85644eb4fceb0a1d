using System.Globalization;

namespace Errand.Runner.Scripting.Session;

/// <summary>The browser objects this run has been told of, under ids that mean nothing elsewhere.</summary>
internal sealed class Handles
{
    private const int MaxHandles = 200_000;
    private readonly Dictionary<string, object> _objects = new(StringComparer.Ordinal);
    private readonly Dictionary<object, string> _ids = new(ReferenceEqualityComparer.Instance);
    private readonly Lock _lock = new();
    private int _last;

    /// <summary>The id of an object; the same one each time.</summary>
    public string Of(object target, char kind)
    {
        lock (_lock)
        {
            if (_ids.TryGetValue(target, out var known))
            {
                return known;
            }

            if (_objects.Count >= MaxHandles)
            {
                throw new ScriptRefusedException($"The automation holds more than {MaxHandles} page objects; dispose what is no longer needed");
            }

            var id = kind + (++_last).ToString(CultureInfo.InvariantCulture);
            _objects[id] = target;
            _ids[target] = id;
            return id;
        }
    }

    /// <summary>The object with this id, if it is one of this run's and of that type.</summary>
    public T Get<T>(string? id)
        where T : class
    {
        lock (_lock)
        {
            return id is not null && _objects.GetValueOrDefault(id) is T found
                ? found
                : throw new ScriptRefusedException($"The handle '{id}' is not one of this run's");
        }
    }

    public void Forget(string id)
    {
        lock (_lock)
        {
            if (_objects.Remove(id, out var target))
            {
                _ids.Remove(target);
            }
        }
    }
}
