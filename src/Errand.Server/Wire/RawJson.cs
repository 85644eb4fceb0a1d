using System.Text.Json.Serialization;

namespace Errand.Server.Wire;

/// <summary>JSON text that is passed on as it is: neither parsed nor respelled.</summary>
[JsonConverter(typeof(RawJsonConverter))]
internal readonly record struct RawJson(string Text);
