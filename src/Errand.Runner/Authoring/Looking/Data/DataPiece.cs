using System.Text.Json.Nodes;

namespace Errand.Runner.Authoring.Looking.Data;

/// <summary>A piece of JSON: fetched (<paramref name="Origin"/> is method, status and address) or carried by the document (its name).</summary>
internal sealed record DataPiece(string Id, string Origin, int Bytes, JsonNode? Content);
