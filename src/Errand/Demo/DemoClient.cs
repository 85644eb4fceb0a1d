using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace Errand.Demo;

/// <summary>Talks to the service as any caller would: over HTTP, with a key.</summary>
internal sealed class DemoClient : IDisposable
{
    private readonly HttpClient _http;

    public DemoClient(Uri service, DemoIdentity identity)
    {
        _http = new HttpClient { BaseAddress = new Uri(service, $"/api/v1/workspace/{identity.WorkspaceId:D}/"), Timeout = TimeSpan.FromMinutes(2) };
        _http.DefaultRequestHeaders.Add("x-api-key", identity.ApiKey);
    }

    /// <summary>Removes what an earlier demo saved.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        using var response = await _http.DeleteAsync($"automations/{DemoTask.ReuseKey}", cancellationToken);
        if (response.StatusCode is not (HttpStatusCode.NoContent or HttpStatusCode.NotFound))
        {
            response.EnsureSuccessStatusCode();
        }
    }

    /// <summary>Starts the task, tells its events, and answers how it ended.</summary>
    public async Task<DemoScene> RunAsync(string name, string expected, Uri shop, Action<JsonObject> tell, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        using var response = await _http.PostAsJsonAsync("web-tasks/start", DemoTask.Body(shop), cancellationToken);
        response.EnsureSuccessStatusCode();
        var id = (string?)(await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))?["webTaskId"];
        JsonObject body;
        do
        {
            body = await ReadAsync($"web-tasks/{id}/result?wait=30", cancellationToken);
        }
        while ((string?)body["status"] is "pending" or "started");

        var elapsed = clock.Elapsed;
        foreach (var step in (await ReadAsync($"web-tasks/{id}/events", cancellationToken))["items"] as JsonArray ?? [])
        {
            tell(step as JsonObject ?? []);
        }

        return new DemoScene(name, expected, body, elapsed);
    }

    /// <summary>The saved code of a version.</summary>
    public Task<string> CodeAsync(int version, CancellationToken cancellationToken) => _http.GetStringAsync(CodePath(version), cancellationToken);

    /// <summary>Where anyone with the key can read it.</summary>
    public Uri CodeAddress(int version) => new(_http.BaseAddress ?? throw new InvalidOperationException("No base address."), CodePath(version));

    public void Dispose() => _http.Dispose();

    private static string CodePath(int version) => $"automations/{DemoTask.ReuseKey}/versions/{version}/files/main.js";

    private async Task<JsonObject> ReadAsync(string path, CancellationToken cancellationToken) =>
        await _http.GetFromJsonAsync<JsonObject>(path, cancellationToken) ?? [];
}
