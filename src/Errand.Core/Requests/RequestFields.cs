using System.Globalization;
using System.Text.Json;
using Errand.Core.Errors;

namespace Errand.Core.Requests;

/// <summary>The fields of one JSON object, read with their faults gathered. A field that is absent is null and no fault.</summary>
internal sealed class RequestFields
{
    private readonly JsonElement source;
    private readonly string path;
    private readonly List<Fault> faults;

    public RequestFields(JsonElement source)
        : this(source, "", [])
    {
    }

    private RequestFields(JsonElement source, string path, List<Fault> faults)
    {
        this.source = source;
        this.path = path;
        this.faults = faults;
    }

    public IReadOnlyList<Fault> Faults => faults;

    public void Refuse(string name, string message) => faults.Add(new Fault(PathOf(name), message));

    /// <summary>Refuses one item of an array field.</summary>
    public void RefuseItem(string name, int index, string message) =>
        faults.Add(new Fault(string.Create(CultureInfo.InvariantCulture, $"{PathOf(name)}/{index}"), message));

    /// <summary>Takes over faults found inside a field; their paths count from it.</summary>
    public void Take(string name, IReadOnlyList<Fault> inner) => faults.AddRange(inner.Select(fault => fault with { Path = PathOf(name) + fault.Path }));

    public bool Has(string name) => source.TryGetProperty(name, out _);

    /// <summary>The field as it is, of whatever kind.</summary>
    public JsonElement? Any(string name) => source.TryGetProperty(name, out var value) ? value : null;

    /// <summary>A string that is not blank and not longer than <paramref name="maxLength"/> UTF-16 units.</summary>
    public string? Text(string name, int maxLength)
    {
        if (Of(name, JsonValueKind.String, "a string")?.GetString() is not { } text)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            Refuse(name, "Must not be blank.");
            return null;
        }

        if (text.Length > maxLength)
        {
            Refuse(name, $"Must be at most {maxLength} characters long; this is {text.Length}.");
            return null;
        }

        return text;
    }

    public JsonElement? Object(string name) => Of(name, JsonValueKind.Object, "an object");

    public JsonElement? Array(string name) => Of(name, JsonValueKind.Array, "an array");

    public JsonElement? Number(string name) => Of(name, JsonValueKind.Number, "a number");

    public void Boolean(string name)
    {
        if (Any(name) is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) } other)
        {
            Refuse(name, $"Must be true or false, not {KindOf(other)}.");
        }
    }

    /// <summary>A string out of a closed set.</summary>
    public void OneOf(string name, params ReadOnlySpan<string> words)
    {
        if (Of(name, JsonValueKind.String, "a string")?.GetString() is { } text && !words.Contains(text))
        {
            Refuse(name, $"Must be one of {string.Join(", ", words)}; this is \"{Shortened(text)}\".");
        }
    }

    /// <summary>The fields of a nested object; its faults are gathered here.</summary>
    public RequestFields? Within(string name) =>
        Object(name) is { } inner ? new RequestFields(inner, PathOf(name), faults) : null;

    private JsonElement? Of(string name, JsonValueKind kind, string expected)
    {
        if (Any(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == kind)
        {
            return value;
        }

        Refuse(name, $"Must be {expected}, not {KindOf(value)}.");
        return null;
    }

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null (leave the field out instead)",
        _ => "a boolean",
    };

    private static string Shortened(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");

    private string PathOf(string name) => path + JsonPlace.Escape(name);
}
