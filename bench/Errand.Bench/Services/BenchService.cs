using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Errand.Bench.Services;

/// <summary>The real executable in a process and a folder of its own, and a client of its API.</summary>
internal sealed class BenchService : IAsyncDisposable
{
    private const string WorkspaceId = "11111111-2222-4333-8444-555555555555";
    private const string ApiKey = "a-key-for-benchmarks";
    private readonly Process _process;
    private readonly string _directory;

    private BenchService(Process process, string directory, Uri address)
    {
        _process = process;
        _directory = directory;
        Http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256 })
        {
            BaseAddress = new Uri(address, $"/api/v1/workspace/{WorkspaceId}/"),
            Timeout = TimeSpan.FromMinutes(5),
        };
        Http.DefaultRequestHeaders.Add("x-api-key", ApiKey);
    }

    public HttpClient Http { get; }

    /// <summary>Starts it with the given roles; <paramref name="site"/> is a private address that tasks may visit.</summary>
    public static async Task<BenchService> StartAsync(string roles, Uri? site, CancellationToken cancellationToken)
    {
        var directory = Directory.CreateTempSubdirectory("errand-bench-").FullName;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Errand.dll"), "serve", "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
        };
        start.Environment["Errand__Bootstrap__WorkspaceId"] = WorkspaceId;
        start.Environment["Errand__Bootstrap__ApiKey"] = ApiKey;
        start.Environment["Errand__Roles"] = roles;
        start.Environment["Errand__Limits__RequestsPerMinute"] = "10000000";
        start.Environment["Errand__Limits__WorkspaceQueueLength"] = "1000000";
        if (site is not null)
        {
            start.Environment["Errand__Egress__AllowPrivate"] = $"{site.Host}:{site.Port}";
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The executable did not start.");
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            const string Mark = "Now listening on: ";
            if (line.IndexOf(Mark, StringComparison.Ordinal) is var at and >= 0)
            {
                _ = process.StandardOutput.ReadToEndAsync(cancellationToken);
                return new BenchService(process, directory, new Uri(line[(at + Mark.Length)..].Trim()));
            }
        }

        throw new InvalidOperationException("The service ended before it listened.");
    }

    public async Task<string> StartTaskAsync(JsonObject body, CancellationToken cancellationToken)
    {
        using var response = await Http.PostAsJsonAsync("web-tasks/start", body, cancellationToken);
        response.EnsureSuccessStatusCode();
        return (string?)(await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))?["webTaskId"] ?? "";
    }

    public async Task<JsonObject> RunAsync(JsonObject body, CancellationToken cancellationToken)
    {
        var id = await StartTaskAsync(body, cancellationToken);
        JsonObject result;
        do
        {
            result = await Http.GetFromJsonAsync<JsonObject>($"web-tasks/{id}/result?wait=30", cancellationToken) ?? [];
        }
        while ((string?)result["status"] is "pending" or "started");

        return result;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_directory, recursive: true);
    }
}
