using System.Text.Json;

namespace Errand.Core.Requests;

/// <summary>The few fields of a stored body that tell one task from another in a list.</summary>
public sealed record TaskHeadline(string Task, string? StartUrl, IReadOnlyList<string>? Tags)
{
    /// <summary>Reads the headline of a body that <see cref="StartRequest"/> has checked.</summary>
    public static TaskHeadline Of(string inputJson)
    {
        using var document = JsonDocument.Parse(inputJson);
        var body = document.RootElement;
        var tags = body.TryGetProperty("tags", out var list) ? list.EnumerateArray().Select(tag => tag.GetString()).OfType<string>().ToList() : null;
        return new TaskHeadline(Text(body, "task") ?? "", Text(body, "startUrl"), tags);
    }

    private static string? Text(JsonElement body, string name) => body.TryGetProperty(name, out var value) ? value.GetString() : null;
}
