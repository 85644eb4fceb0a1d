namespace Errand.Runner.Authoring.Looking.Locating;

/// <summary>A way to find an element, as the script in the page proposed it; not tried yet.</summary>
internal sealed record LocatorIdea(string Kind, string? Role = null, string? Name = null, string? Text = null, string? Css = null, int Wanted = 1);
