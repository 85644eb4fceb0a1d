namespace Errand.Runner.Authoring.Builtin.Reading.Survey;

/// <summary>An element's bounding box on the page, in CSS pixels.</summary>
public readonly record struct DomBox(int X, int Y, int Width, int Height);
