using System.Text.Json.Nodes;
using Errand.Core.Automations;
using Errand.Runner.Authoring;
using Errand.Runner.Authoring.Builtin;
using Errand.Runner.Browser;
using Errand.Runner.Browser.Pool;
using Errand.Runner.Tests.Browser;

namespace Errand.Runner.Tests.Authoring.Lab;

/// <summary>A real browser for the built-in author, and a way to run what it writes.</summary>
public sealed class AuthoringLab : IAsyncLifetime
{
    private BrowserPool? _pool;

    private BrowserPool Pool => _pool ?? throw new InvalidOperationException("The lab has not been opened.");

    public async ValueTask InitializeAsync() => _pool = await TestBrowser.PoolAsync("127.0.0.1:*");

    public async ValueTask DisposeAsync()
    {
        if (_pool is not null) await _pool.DisposeAsync();
    }

    /// <summary>Has the task authored.</summary>
    public async Task<AuthorOutcome> AuthorAsync(LabTask task, AutomationVersion? broken = null, IReadOnlyList<string>? faults = null) =>
        await new BuiltinAuthor().WriteAsync(
            new Assignment
            {
                Brief = task.ToBrief(),
                Parameters = task.ToParameters(),
                OpenPageAsync = cancellationToken => Pool.OpenAsync(new BrowserRunPolicy(), cancellationToken),
                Broken = broken,
                Faults = faults ?? [],
                Report = (type, message, url) => TestContext.Current.TestOutputHelper?.WriteLine($"{type}: {message} ({url})"),
            },
            TestContext.Current.CancellationToken);

    /// <summary>Has the task authored, expects code, and runs it.</summary>
    public async Task<LabResult> DoAsync(LabTask task)
    {
        var code = Written(await AuthorAsync(task)).Code;
        return new LabResult(code, await RunAsync(code, task.ToParameters()));
    }

    /// <summary>Runs code in a fresh context.</summary>
    public static Task<JsonNode?> RunAsync(CodeTree code, JsonObject parameters) => NodePlaywright.RunAsync(code, parameters, TestContext.Current.CancellationToken);

    /// <summary>The code of an outcome that must have some.</summary>
    public static AuthorOutcome.Written Written(AuthorOutcome outcome)
    {
        if (outcome is AuthorOutcome.GaveUp(var error)) Assert.Fail($"{error.Code}: {error.Message}");
        var written = outcome.ShouldBeOfType<AuthorOutcome.Written>();
        TestContext.Current.TestOutputHelper?.WriteLine($"{written.Message}\n{written.Code.Main}");
        return written;
    }
}
