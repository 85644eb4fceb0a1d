using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Errand.Core.Options;
using Errand.Core.Tasks;
using Errand.Server.WebTasks;
using Errand.Storage;
using Errand.Storage.Access;
using Errand.Storage.Queue;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Errand.Server.Tests.Hosting;

/// <summary>The API on a loopback port of its own, with a workspace and a client that holds its key.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    public const string Key = "key-of-the-first-workspace";
    public const string OtherKey = "key-of-the-other-workspace";

    private readonly WebApplication app;
    private readonly string folder;

    private ApiHost(WebApplication app, LogLines log, string folder)
    {
        this.app = app;
        this.folder = folder;
        Log = log;
        Client = ClientFor(Key);
    }

    public static WorkspaceId Workspace { get; } = new(Guid.Parse("123e4567-e89b-12d3-a456-426614174000"));

    public static WorkspaceId OtherWorkspace { get; } = new(Guid.Parse("223e4567-e89b-12d3-a456-426614174000"));

    public HttpClient Client { get; }

    public LogLines Log { get; }

    public IServiceProvider Services => app.Services;

    public string Address => app.Urls.First();

    /// <summary>The path prefix of the workspace.</summary>
    public static string At(string path) => $"/api/v1/workspace/{Workspace}/{path}";

    /// <summary>Starts a host. Without <paramref name="work"/> it is an API node alone, where tasks stay pending.</summary>
    public static async Task<ApiHost> StartAsync(
        ScriptedWork? work = null, Action<LimitOptions>? limits = null, Action<IServiceCollection>? services = null, Action<WebApplication>? routes = null)
    {
        var folder = Directory.CreateTempSubdirectory("errand-server-tests-").FullName;
        var log = new LogLines();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        builder.Services.Configure<ErrandOptions>(options =>
        {
            options.DataDirectory = folder;
            options.Roles = work is null ? "api" : "api,worker";
            options.Worker.DrainTime = TimeSpan.Zero;
            limits?.Invoke(options.Limits);
        });
        builder.Services.Configure<EventStreamOptions>(options => options.Heartbeat = TimeSpan.FromMilliseconds(30));
        builder.Services.AddSingleton(work ?? new ScriptedWork());
        builder.Services.AddSingleton<IWebTaskHandler>(provider => provider.GetRequiredService<ScriptedWork>());
        builder.Services.AddErrandStorage();
        builder.Services.AddErrandServer();
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapErrandApi();
        routes?.Invoke(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var access = app.Services.GetRequiredService<IAccessStore>();
        await access.EnsureAsync(Workspace, Key, TestContext.Current.CancellationToken);
        await access.EnsureAsync(OtherWorkspace, OtherKey, TestContext.Current.CancellationToken);
        return new ApiHost(app, log, folder);
    }

    public HttpClient ClientFor(string? key)
    {
        var client = new HttpClient { BaseAddress = new Uri(Address), Timeout = TimeSpan.FromSeconds(30) };
        if (key is not null)
        {
            client.DefaultRequestHeaders.Add("x-api-key", key);
        }

        return client;
    }

    public Task<HttpResponseMessage> PostAsync(string path, string body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body, "application/json", headers);

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? body, string contentType, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, At(path));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, "", headers);

    /// <summary>Starts a task and answers its id.</summary>
    public async Task<string> StartTaskAsync(string body = """{"task":"List the books"}""")
    {
        using var answer = await PostAsync("web-tasks/start", body);
        var json = await answer.JsonAsync();
        return json["webTaskId"].ShouldNotBeNull().GetValue<string>();
    }

    /// <summary>The result of a task once it is final.</summary>
    public async Task<JsonObject> ResultAsync(string id)
    {
        using var answer = await GetAsync($"web-tasks/{id}/result?wait=20");
        return await answer.JsonAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
