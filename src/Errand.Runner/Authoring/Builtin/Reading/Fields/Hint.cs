namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>What a page calls something, and how much that is worth, 0 to 1.</summary>
internal sealed record Hint(IReadOnlyList<string> Words, double Weight);
