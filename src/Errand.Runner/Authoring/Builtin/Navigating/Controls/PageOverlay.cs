namespace Errand.Runner.Authoring.Builtin.Navigating.Controls;

/// <summary>A layer that lies over the page.</summary>
/// <param name="Path">CSS path that leads to it on the page as it was seen.</param>
/// <param name="Text">The beginning of what it says.</param>
internal sealed record PageOverlay(string Path, string Text);
