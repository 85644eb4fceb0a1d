using System.Text.Json.Nodes;

namespace Errand.Core.Schemas.Reading;

/// <summary>A schema where it stands.</summary>
/// <param name="Json">The schema as written.</param>
/// <param name="Pointer">JSON Pointer in its document.</param>
/// <param name="Resource">The resource it belongs to.</param>
internal sealed record SchemaPlace(JsonNode? Json, string Pointer, SchemaResource Resource);
