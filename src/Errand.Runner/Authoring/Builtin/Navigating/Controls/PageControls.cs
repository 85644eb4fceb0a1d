using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Builtin.Navigating.Controls;

/// <summary>What a visitor can act on, on a page, at one moment.</summary>
internal sealed record PageControls
{
    private const string ResourceName = "Errand.Runner.Authoring.Builtin.Navigating.controls.js";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };

    private static readonly string Source = Load();

    public required IReadOnlyList<PageControl> Fields { get; init; }

    public required IReadOnlyList<PageControl> Buttons { get; init; }

    public required IReadOnlyList<PageControl> Links { get; init; }

    /// <summary>The address that the document's head names as the next page.</summary>
    public string? Next { get; init; }

    public required IReadOnlyList<PageControl> Frames { get; init; }

    /// <summary>Layers that lie over the page.</summary>
    public required IReadOnlyList<PageOverlay> Overlays { get; init; }

    /// <summary>The texts of its first-level headings.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>What the page complains about.</summary>
    public required IReadOnlyList<string> Alerts { get; init; }

    public required int TextLength { get; init; }

    /// <summary>The beginning of what the page says.</summary>
    public required string TextStart { get; init; }

    [JsonIgnore]
    public bool AsksForPassword => Fields.Any(control => control is { Type: "password", Visible: true });

    /// <summary>Looks at the page as it stands.</summary>
    public static async Task<PageControls> LookAsync(IPage page, CancellationToken cancellationToken)
    {
        var found = await page.EvaluateAsync<JsonElement>(Source).WaitAsync(cancellationToken);
        return found.Deserialize<PageControls>(Json) ?? throw new InvalidOperationException("The page gave no controls.");
    }

    private static string Load()
    {
        using var stream = typeof(PageControls).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The resource {ResourceName} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
