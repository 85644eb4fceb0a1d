using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Errand.Tests.EndToEnd;

/// <summary>A running service in a folder of its own, and a client of its HTTP API. May be killed and started again on the same data.</summary>
internal sealed class Service : IAsyncDisposable
{
    private const string WorkspaceId = "11111111-2222-4333-8444-555555555555";
    private const string ApiKey = "a-key-for-tests-only";
    private readonly TemporaryDirectory _directory = new();
    private readonly Dictionary<string, string> _environment;
    private ErrandProcess? _process;
    private HttpClient? _http;

    private Service(Dictionary<string, string> environment) => _environment = environment;

    public HttpClient Http => _http ?? throw new InvalidOperationException("The service is not running.");

    public ErrandProcess Process => _process ?? throw new InvalidOperationException("The service is not running.");

    public static async Task<Service> StartAsync(Uri? site, CancellationToken cancellationToken, params (string Key, string Value)[] settings)
    {
        var environment = new Dictionary<string, string>
        {
            ["Errand__Bootstrap__WorkspaceId"] = WorkspaceId,
            ["Errand__Bootstrap__ApiKey"] = ApiKey,
        };
        if (site is not null)
        {
            environment["Errand__Egress__AllowPrivate"] = $"{site.Host}:{site.Port}";
        }

        foreach (var (key, value) in settings)
        {
            environment[key] = value;
        }

        var service = new Service(environment);
        await service.StartAgainAsync(cancellationToken);
        return service;
    }

    public async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        _process = ErrandProcess.Start(_directory.Path, _environment, "serve", "--urls", "http://127.0.0.1:0");
        var address = await _process.ListeningAsync(cancellationToken);
        _http?.Dispose();
        _http = new HttpClient { BaseAddress = new Uri(address, $"/api/v1/workspace/{WorkspaceId}/"), Timeout = TimeSpan.FromMinutes(3) };
        _http.DefaultRequestHeaders.Add("x-api-key", ApiKey);
    }

    public async Task<string> StartTaskAsync(JsonObject body, CancellationToken cancellationToken)
    {
        using var response = await Http.PostAsJsonAsync("web-tasks/start", body, cancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue(answer?.ToJsonString());
        return (string?)answer?["webTaskId"] ?? throw new InvalidOperationException("No id.");
    }

    /// <summary>The result once the task is final.</summary>
    public async Task<JsonObject> ResultAsync(string id, CancellationToken cancellationToken)
    {
        JsonObject body;
        do
        {
            body = await ReadAsync($"web-tasks/{id}/result?wait=30", cancellationToken);
        }
        while ((string?)body["status"] is "pending" or "started");

        return body;
    }

    public async Task<JsonObject> RunAsync(JsonObject body, CancellationToken cancellationToken) =>
        await ResultAsync(await StartTaskAsync(body, cancellationToken), cancellationToken);

    public async Task<JsonObject> ReadAsync(string path, CancellationToken cancellationToken) =>
        await Http.GetFromJsonAsync<JsonObject>(path, cancellationToken) ?? throw new InvalidOperationException("An empty answer.");

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        _directory.Dispose();
    }
}
