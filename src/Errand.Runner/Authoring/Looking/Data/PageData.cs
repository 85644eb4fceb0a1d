using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Errand.Runner.Authoring.Looking.Writing;
using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Looking.Data;

/// <summary>Keeps the JSON that the page has fetched, the latest pieces of it, and that which its document carries.</summary>
internal sealed class PageData : IDisposable
{
    private const int MostKept = 60;
    private const int MostBytes = 4_000_000;

    private static readonly TimeSpan EmbeddedLimit = TimeSpan.FromSeconds(5);

    private readonly IPage _page;
    private readonly Func<Task<string>> _embedded;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly List<DataPiece> _kept = [];
    private readonly HashSet<string> _carried = new(StringComparer.Ordinal);
    private int _given;
    private int _told;

    public PageData(IPage page, Func<Task<string>> embedded, TimeProvider time)
    {
        (_page, _embedded, _time) = (page, embedded, time);
        page.Response += OnResponse;
    }

    /// <summary>All that is kept, oldest first.</summary>
    public IReadOnlyList<DataPiece> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _kept];
            }
        }
    }

    /// <summary>What has come since this was last asked.</summary>
    public IReadOnlyList<DataPiece> TakeFresh()
    {
        lock (_gate)
        {
            var fresh = _kept.Where(piece => NumberOf(piece) > _told).ToList();
            _told = _given;
            return fresh;
        }
    }

    /// <summary>Reads what the document carries now; a document that does not answer carries nothing.</summary>
    public async Task ReadEmbeddedAsync(CancellationToken cancellationToken)
    {
        try
        {
            var carried = JsonNode.Parse(await _embedded().WaitAsync(EmbeddedLimit, _time, cancellationToken))?.AsArray() ?? [];
            foreach (var one in carried.OfType<JsonObject>())
            {
                var (name, json) = ($"{one["name"]}", $"{one["json"]}");
                if (_carried.Add($"{_page.Url} {name} {json.Length} {json.GetHashCode(StringComparison.Ordinal)}"))
                {
                    Keep($"in page {LineText.Address(name, "")}", Encoding.UTF8.GetBytes(json));
                }
            }
        }
        catch (Exception fault) when (fault is PlaywrightException or TimeoutException or JsonException)
        {
            // The look goes on without it.
        }
    }

    public void Dispose() => _page.Response -= OnResponse;

    private void OnResponse(object? sender, IResponse response)
    {
        if (response.Headers.TryGetValue("content-type", out var type) && type.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            _ = KeepAsync(response);
        }
    }

    private async Task KeepAsync(IResponse response)
    {
        try
        {
            if (response.Headers.TryGetValue("content-length", out var length) && long.TryParse(length, CultureInfo.InvariantCulture, out var bytes) && bytes > MostBytes)
            {
                return;
            }

            Keep(
                string.Create(CultureInfo.InvariantCulture, $"{response.Request.Method} {response.Status} {LineText.Address(response.Url, _page.Url)}"),
                await response.BodyAsync());
        }
        catch (PlaywrightException)
        {
            // The body went with its document.
        }
    }

    private void Keep(string origin, byte[] body)
    {
        if (body.Length > MostBytes || Parsed(body) is not { } content)
        {
            return;
        }

        lock (_gate)
        {
            _kept.Add(new DataPiece(string.Create(CultureInfo.InvariantCulture, $"d{++_given}"), origin, body.Length, content));
            if (_kept.Count > MostKept)
            {
                _kept.RemoveAt(0);
            }
        }
    }

    private static JsonNode? Parsed(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body, documentOptions: new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int NumberOf(DataPiece piece) => int.Parse(piece.Id.AsSpan(1), CultureInfo.InvariantCulture);
}
