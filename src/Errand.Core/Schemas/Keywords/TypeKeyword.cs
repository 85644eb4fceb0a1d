using System.Text.Json;
using System.Text.Json.Nodes;
using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary><c>type</c>: the standard types, and <c>attachment</c> for a downloaded file.</summary>
internal sealed class TypeKeyword : Keyword
{
    private const string Attachment = "attachment";
    private static readonly string[] _known =
        ["array", "boolean", "integer", "null", "number", "object", "string", Attachment];

    private readonly string[] _types;
    private readonly string _expected;

    private TypeKeyword(string[] types)
    {
        _types = types;
        _expected = string.Join(" or ", types);
    }

    public static Keyword? Read(SchemaSource source)
    {
        if (!source.TryGet("type", out var json))
            return null;
        var types = json is JsonArray ? source.Names("type") : source.Text("type") is { } single ? [single] : null;
        if (types is null)
            return null;
        foreach (var unknown in types.Except(_known))
            source.Fault("type", $"must be one of {string.Join(", ", _known)}, got \"{unknown}\"");
        if (types.Length == 0)
            source.Fault("type", "must name at least one type");
        return new TypeKeyword(types);
    }

    public override bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated)
    {
        foreach (var type in _types)
        {
            if (Is(instance, type))
                return type != Attachment || CheckAttachment(instance, run);
        }
        return run.Fail($"expected {_expected}, got {instance.Describe()}");
    }

    private static bool Is(JsonInstance instance, string type) => type switch
    {
        "string" => instance.Kind == JsonValueKind.String,
        "integer" => instance.IsInteger,
        "number" => instance.Kind == JsonValueKind.Number,
        "boolean" => instance.Kind is JsonValueKind.True or JsonValueKind.False,
        "null" => instance.Kind == JsonValueKind.Null,
        "array" => instance.Kind == JsonValueKind.Array,
        "object" or Attachment => instance.Kind == JsonValueKind.Object,
        _ => false,
    };

    private static bool CheckAttachment(JsonInstance instance, ValidationRun run) =>
        instance.Node is JsonObject file
        && file.TryGetPropertyValue("fileName", out var name)
        && JsonInstance.Of(name).Kind == JsonValueKind.String
        || run.Fail($"expected an attachment: an object with a string \"fileName\"");
}
