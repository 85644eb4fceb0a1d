using System.Text.Json.Serialization;

namespace Errand.Runner.Authoring.Looking.Sight;

/// <summary>One thing that stands on the page, as the script in it described it. Everything here was chosen by the page.</summary>
internal sealed record SightNode
{
    [JsonPropertyName("r")]
    public int Number { get; init; }

    /// <summary>Short name of its role; empty for text and for a group of no role.</summary>
    [JsonPropertyName("k")]
    public string Role { get; init; } = "";

    [JsonPropertyName("n")]
    public string? Name { get; init; }

    [JsonPropertyName("s")]
    public IReadOnlyList<string> States { get; init; } = [];

    [JsonPropertyName("v")]
    public string? Value { get; init; }

    [JsonPropertyName("h")]
    public string? Href { get; init; }

    [JsonPropertyName("x")]
    public string? Src { get; init; }

    /// <summary>What siblings of the same kind share: the tag and its lasting classes.</summary>
    [JsonPropertyName("g")]
    public string Likeness { get; init; } = "";

    [JsonPropertyName("c")]
    public IReadOnlyList<SightNode> Children { get; init; } = [];

    /// <summary>The frame's mark with the number, such as <c>e12</c> or <c>f1e12</c>.</summary>
    [JsonIgnore]
    public string Ref { get; init; } = "";

    /// <summary>The address of the document it stands in; a link to the same site is told without the site.</summary>
    [JsonIgnore]
    public string BaseUrl { get; init; } = "";

    /// <summary>True for a text or a leaf without a role.</summary>
    [JsonIgnore]
    public bool IsText => Role.Length == 0 && Children.Count == 0;

    /// <summary>True for a group that says nothing by itself.</summary>
    [JsonIgnore]
    public bool IsGroup => Role.Length == 0 && Children.Count > 0;

    /// <summary>How many nodes stand here, itself included.</summary>
    [JsonIgnore]
    public int Size => 1 + Children.Sum(child => child.Size);
}
