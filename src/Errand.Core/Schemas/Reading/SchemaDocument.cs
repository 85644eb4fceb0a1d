namespace Errand.Core.Schemas.Reading;

/// <summary>What indexing a document found.</summary>
/// <param name="Places">All its schemas.</param>
/// <param name="DynamicAnchors">Those that bear a <c>$dynamicAnchor</c>, with its name.</param>
internal sealed record SchemaDocument(IReadOnlyList<SchemaPlace> Places, IReadOnlyList<(SchemaPlace Place, string Name)> DynamicAnchors);
