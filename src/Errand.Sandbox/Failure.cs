using System.Text.Json.Serialization;

namespace Errand.Sandbox;

/// <summary>What failed, told to the parent.</summary>
internal sealed record Failure(string Kind, string Name, string Message, string? File, int? Line, int? Column, int? Call)
{
    private const int MaxMessage = 4000;

    public static Failure Of(string kind, string name, string message, Place? place, int? call = null) =>
        new(kind, Cut(name, 200), Cut(message, MaxMessage), place?.File, place?.Line, place?.Column, call);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length] + "…";
}

/// <summary>Serialises without reflection, which keeps the start short.</summary>
[JsonSerializable(typeof(Failure))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class FailureJson : JsonSerializerContext;
