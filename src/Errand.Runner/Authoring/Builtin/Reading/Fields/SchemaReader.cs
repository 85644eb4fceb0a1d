using System.Text.Json.Nodes;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>Reads a JSON Schema as a list of wanted properties.</summary>
internal sealed class SchemaReader(JsonNode root)
{
    private const int DeepestNesting = 6;

    public static Shape? Read(JsonNode? schema) => schema is JsonObject ? new SchemaReader(schema).ReadShape() : null;

    private Shape ReadShape()
    {
        var top = Resolve(root);
        if (IsArray(top)) return OfList(null, Items(top), []);
        var properties = Properties(top, 0);
        var lists = properties.Where(property => property is { IsList: true, IsLeaf: false }).ToList();
        if (lists is [var list])
        {
            return new Shape(true, list.Name, list.Properties, [.. properties.Where(property => property != list)]);
        }

        return properties is [{ IsList: true, IsLeaf: true } only]
            ? new Shape(true, only.Name, [only with { IsList = false }], []) { IsBare = true }
            : new Shape(false, null, properties, []);
    }

    private Shape OfList(string? property, JsonObject items, IReadOnlyList<Wanted> header)
    {
        var record = Properties(items, 0);
        return record.Count > 0
            ? new Shape(true, property, record, header)
            : new Shape(true, property, [Leaf("value", items, isRequired: true)], header) { IsBare = true };
    }

    private List<Wanted> Properties(JsonObject schema, int depth)
    {
        var required = (schema["required"] as JsonArray)?.Select(name => name?.ToString()).ToHashSet() ?? [];
        var found = new List<Wanted>();
        if (depth > DeepestNesting || schema["properties"] is not JsonObject properties) return found;
        foreach (var (name, value) in properties)
        {
            if (value is JsonObject) found.Add(Property(name, Resolve(value), required.Contains(name), depth));
        }

        return found;
    }

    private Wanted Property(string name, JsonObject schema, bool isRequired, int depth)
    {
        if (!IsArray(schema))
        {
            return Leaf(name, schema, isRequired) with { Properties = Properties(schema, depth + 1) };
        }

        var items = Items(schema);
        var item = Leaf(name, items, isRequired) with { IsList = true, Properties = Properties(items, depth + 1) };
        return item with { Hints = [.. item.Hints, .. Words.Split(schema["description"]?.ToString())] };
    }

    private static Wanted Leaf(string name, JsonObject schema, bool isRequired)
    {
        var words = Words.Split(name);
        var hints = Words.Split($"{schema["title"]} {schema["description"]}");
        var type = TypeOf(schema);
        var format = schema["format"]?.ToString();
        return new Wanted
        {
            Name = name,
            Words = words.Count > 0 ? words : [name.ToLowerInvariant()],
            Hints = hints,
            Type = type,
            Kind = KindReader.Of(words, hints, type, format),
            Format = format is "date" or "date-time" ? format : null,
            Choices = (schema["enum"] as JsonArray)?.OfType<JsonValue>().Select(choice => choice.ToString()).ToList() ?? [],
            IsRequired = isRequired,
        };
    }

    private static JsonType TypeOf(JsonObject schema) => TypeNames(schema).FirstOrDefault(name => name != "null") switch
    {
        "integer" => JsonType.Integer,
        "number" => JsonType.Number,
        "boolean" => JsonType.Boolean,
        _ => JsonType.Text,
    };

    private static bool IsArray(JsonObject schema) => TypeNames(schema).Contains("array") || schema["items"] is JsonObject;

    private static IEnumerable<string> TypeNames(JsonObject schema) => schema["type"] switch
    {
        JsonArray names => names.Select(name => name?.ToString() ?? ""),
        { } name => [name.ToString()],
        null => [],
    };

    private JsonObject Items(JsonObject schema) => schema["items"] is JsonObject items ? Resolve(items) : [];

    /// <summary>Follows local references and takes the one branch of a union that is not <c>null</c>.</summary>
    private JsonObject Resolve(JsonNode? schema)
    {
        for (var step = 0; step < 20 && schema is JsonObject current; step++)
        {
            var next = current["$ref"] is JsonValue reference ? Follow(reference.ToString()) : Branch(current);
            if (next is null) return current;
            schema = next;
        }

        return schema as JsonObject ?? [];
    }

    private JsonNode? Follow(string reference)
    {
        JsonNode? node = root;
        foreach (var part in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = (node as JsonObject)?[part.Replace("~1", "/").Replace("~0", "~")];
        }

        return node;
    }

    private static JsonObject? Branch(JsonObject schema) =>
        (schema["anyOf"] ?? schema["oneOf"]) is JsonArray branches && schema["properties"] is null
            ? branches.OfType<JsonObject>().FirstOrDefault(branch => branch["type"]?.ToString() != "null")
            : null;
}
