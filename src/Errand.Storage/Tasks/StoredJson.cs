using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Errand.Storage.Tasks;

/// <summary>Source-generated JSON of what this room keeps in columns.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredEnding))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
internal sealed partial class StoredJson : JsonSerializerContext;
