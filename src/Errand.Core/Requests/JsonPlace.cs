using System.Globalization;
using System.Text.Json;

namespace Errand.Core.Requests;

/// <summary>Where a reader stands in a document, as a JSON Pointer, and which names each open object has had.</summary>
internal sealed class JsonPlace
{
    private readonly Stack<Level> levels = new();

    /// <summary>JSON Pointer (RFC 6901) to the value or name read last.</summary>
    public string Pointer => string.Concat(levels.Reverse().Select(level => level.Segment));

    /// <summary>Writes <paramref name="name"/> as one segment of a pointer.</summary>
    public static string Escape(string name) =>
        "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>Follows one token; false when it is a name that its object has had before.</summary>
    public bool Step(JsonTokenType token, string? name)
    {
        switch (token)
        {
            case JsonTokenType.PropertyName:
                return levels.Peek().Name(name ?? "");
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                levels.Pop();
                return true;
            default:
                Value(token);
                return true;
        }
    }

    private void Value(JsonTokenType token)
    {
        if (levels.TryPeek(out var level))
        {
            level.Item();
        }

        if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            levels.Push(new Level(token == JsonTokenType.StartArray));
        }
    }

    private sealed class Level(bool isArray)
    {
        private readonly HashSet<string> names = [];
        private int index = -1;

        public string Segment { get; private set; } = "";

        public bool Name(string name)
        {
            Segment = Escape(name);
            return names.Add(name);
        }

        public void Item()
        {
            if (isArray)
            {
                index++;
                Segment = "/" + index.ToString(CultureInfo.InvariantCulture);
            }
        }
    }
}
