namespace Errand.Runner.Authoring.Builtin.Navigating.Controls;

/// <summary>A field, button, link or frame. What does not apply to its kind is empty.</summary>
internal sealed record PageControl
{
    /// <summary>CSS path that leads back to it on the page as it was seen; never put into code.</summary>
    public required string Path { get; init; }

    public required string Tag { get; init; }

    public string Type { get; init; } = "";

    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    public string ClassName { get; init; } = "";

    /// <summary>Its ARIA label, own or referred to.</summary>
    public string Aria { get; init; } = "";

    public string Title { get; init; } = "";

    public string TestId { get; init; } = "";

    /// <summary>Number of the form it belongs to; -1 when it stands outside of any.</summary>
    public int Form { get; init; } = -1;

    public bool Visible { get; init; }

    public bool Disabled { get; init; }

    /// <summary>Tags, classes, ids and roles of what it stands in, innermost first.</summary>
    public string Regions { get; init; } = "";

    /// <summary>Distance from the top of the page, in CSS pixels.</summary>
    public int Y { get; init; }

    public string Label { get; init; } = "";

    public string Placeholder { get; init; } = "";

    public string Autocomplete { get; init; } = "";

    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    public string Text { get; init; } = "";

    /// <summary>Where a link leads, resolved.</summary>
    public string Href { get; init; } = "";

    /// <summary>Where a link leads, as written.</summary>
    public string Written { get; init; } = "";

    public string Rel { get; init; } = "";

    public string Current { get; init; } = "";

    /// <summary>Where a frame's document comes from.</summary>
    public string Source { get; init; } = "";

    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>The name assistive technology would read out.</summary>
    public string AccessibleName => new[] { Aria, Label, Text, Title, Placeholder }.FirstOrDefault(name => name.Length > 0) ?? "";

    /// <summary>A link that leads to another address, rather than running a script.</summary>
    public bool LeadsElsewhere => Href.StartsWith("http", StringComparison.Ordinal) && !Written.StartsWith('#');
}
