using System.Globalization;
using System.Text.Json.Nodes;
using Errand.Runner.Authoring.Looking.Writing;

namespace Errand.Runner.Authoring.Looking.Data;

/// <summary>Tells of JSON in lines.</summary>
internal static class DataLines
{
    private const int DigestTokens = 50;
    private const int MostDigested = 8;

    /// <summary>Short lines for a look: the shape as deep as fits.</summary>
    public static IEnumerable<string> Digest(IReadOnlyList<DataPiece> pieces) => pieces
        .TakeLast(MostDigested)
        .Select(piece => Fitting(piece, DigestTokens, samples: false))
        .Concat(pieces.Count > MostDigested ? [string.Create(CultureInfo.InvariantCulture, $"{pieces.Count - MostDigested} more pieces of JSON: network")] : []);

    /// <summary>All pieces with their shapes, or the content of the one that is asked for as far as the budget goes.</summary>
    public static IReadOnlyList<LookLine> Of(IReadOnlyList<DataPiece> pieces, NetworkRequest request, int budget)
    {
        if (request.Id is not { Length: > 0 } id)
        {
            return pieces.Count == 0 ? [Line("none", "no JSON has been seen")] : [.. pieces.Reverse().Select(piece => Line(piece.Id, Fitting(piece, budget / 4, samples: true)))];
        }

        if (pieces.FirstOrDefault(piece => piece.Id == id) is not { } asked)
        {
            return [Line("none", $"there is no {LineText.Quoted(id)}")];
        }

        return JsonWay.TryFollow(asked.Content, request.Path ?? "", out var found)
            ? Content(asked.Id, found, request.Path ?? "")
            : [Line(asked.Id, $"there is nothing at {LineText.Quoted(request.Path ?? "")} in {asked.Id}: {Shape(asked.Content, budget / 2, samples: true)}")];
    }

    /// <summary>One line an entry, so that the budget ends between entries.</summary>
    private static IReadOnlyList<LookLine> Content(string id, JsonNode? found, string path) => found switch
    {
        JsonArray list => [Line(id, string.Create(CultureInfo.InvariantCulture, $"{id} {LineText.Quoted(path)} [{list.Count}]")), .. list.Select((entry, i) => Entry(id, $"[{i}]", entry))],
        JsonObject fields => [Line(id, $"{id} {LineText.Quoted(path)}"), .. fields.Select(field => Entry(id, LineText.Quoted(field.Key), field.Value))],
        _ => [Entry(id, LineText.Quoted(path), found)],
    };

    // The writer of JSON escapes line breaks and what is not ASCII, so an entry stays on its line.
    private static LookLine Entry(string id, string place, JsonNode? value) => Line($"{id} {place}", $"{place}: {value?.ToJsonString() ?? "null"}");

    private static string Fitting(DataPiece piece, int tokens, bool samples) =>
        string.Create(CultureInfo.InvariantCulture, $"{piece.Id} {piece.Origin} {piece.Bytes} bytes {Shape(piece.Content, tokens, samples)}");

    private static string Shape(JsonNode? content, int tokens, bool samples)
    {
        for (var depth = 6; depth > 0; depth--)
        {
            var shape = JsonShape.Of(content, depth, samples);
            if (TokenCount.Of(shape) <= tokens)
            {
                return shape;
            }
        }

        return JsonShape.Of(content, 0, samples);
    }

    private static LookLine Line(string key, string text) => new() { Key = key, Text = text };
}
