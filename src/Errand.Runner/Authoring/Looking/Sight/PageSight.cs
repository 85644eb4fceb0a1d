namespace Errand.Runner.Authoring.Looking.Sight;

/// <summary>All that stands on the page with its frames. <paramref name="Document"/> tells one loaded document from the next at the same address.</summary>
internal sealed record PageSight(int Document, string Title, string Url, int Hidden, bool Cut, IReadOnlyList<SightNode> Nodes);
