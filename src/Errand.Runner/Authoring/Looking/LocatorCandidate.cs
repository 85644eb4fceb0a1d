namespace Errand.Runner.Authoring.Looking;

/// <summary>A way to name an element in automation code, tried on the live page.</summary>
public sealed record LocatorCandidate
{
    /// <summary>The locator in Playwright's JavaScript, such as <c>page.getByRole('link', { name: 'Home', exact: true })</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What it goes by: <c>role</c>, <c>test-id</c>, <c>label</c>, <c>placeholder</c>, <c>alt</c>, <c>title</c>, <c>text</c>, <c>id</c>, <c>class</c>, <c>list</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>How many elements it finds now.</summary>
    public required int Count { get; init; }

    /// <summary>How many it should find: 1, or the length of the list for <c>list</c>.</summary>
    public required int Wanted { get; init; }

    /// <summary>It finds just what it should: the element itself, or all of the list with the element among them.</summary>
    public required bool Verified { get; init; }
}
