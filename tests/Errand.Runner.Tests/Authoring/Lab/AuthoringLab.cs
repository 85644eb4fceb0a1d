using System.Text.Json.Nodes;
using Errand.Core.Automations;
using Errand.Runner.Authoring;
using Errand.Runner.Authoring.Builtin;
using Errand.Runner.Browser;
using Errand.Runner.Browser.Pool;
using Errand.Runner.Scripting;
using Errand.Runner.Scripting.Sandbox;
using Errand.Runner.Tests.Browser;
using Microsoft.Extensions.Logging.Abstractions;

namespace Errand.Runner.Tests.Authoring.Lab;

/// <summary>A real browser for the built-in author, and a way to run what it writes.</summary>
public sealed class AuthoringLab : IAsyncLifetime
{
    private readonly ScriptRunner _sandbox = new(
        new SandboxPool(() => new SandboxLauncher(SandboxFiles.Find()), 1, new ScriptLimits().HeapBytes, NullLogger.Instance), TimeProvider.System, NullLogger.Instance);

    private BrowserPool? _pool;

    private BrowserPool Pool => _pool ?? throw new InvalidOperationException("The lab has not been opened.");

    public async ValueTask InitializeAsync() => _pool = await TestBrowser.PoolAsync("127.0.0.1:*");

    public async ValueTask DisposeAsync()
    {
        await _sandbox.DisposeAsync();
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

    /// <summary>Has the task authored, expects code, and runs it: in the sandbox and under Playwright for Node.js, which must agree.</summary>
    public async Task<LabResult> DoAsync(LabTask task)
    {
        var code = Written(await AuthorAsync(task)).Code;
        var output = await RunAsync(code, task.ToParameters());
        var elsewhere = await NodePlaywright.RunAsync(code, task.ToParameters(), TestContext.Current.CancellationToken);
        JsonNode.DeepEquals(output, elsewhere).ShouldBeTrue($"Sandbox: {output?.ToJsonString()}\nNode.js: {elsewhere?.ToJsonString()}");
        return new LabResult(code, output);
    }

    /// <summary>Runs code in the sandbox, in a fresh context.</summary>
    public async Task<JsonNode?> RunAsync(CodeTree code, JsonObject parameters)
    {
        await using var run = await Pool.OpenAsync(new BrowserRunPolicy(), TestContext.Current.CancellationToken);
        var script = new ScriptRun { Code = code, Parameters = parameters, Context = run.Context, Page = run.Page, Limits = new ScriptLimits(), Host = new QuietHost() };
        var outcome = await _sandbox.RunAsync(script, TestContext.Current.CancellationToken);
        if (outcome is ScriptOutcome.Faulted(var fault)) Assert.Fail($"{fault}\n{code.Main}");
        return JsonNode.Parse(outcome.ShouldBeOfType<ScriptOutcome.Returned>().Json);
    }

    /// <summary>The code of an outcome that must have some.</summary>
    public static AuthorOutcome.Written Written(AuthorOutcome outcome)
    {
        if (outcome is AuthorOutcome.GaveUp(var error)) Assert.Fail($"{error.Code}: {error.Message}");
        var written = outcome.ShouldBeOfType<AuthorOutcome.Written>();
        TestContext.Current.TestOutputHelper?.WriteLine($"{written.Message}\n{written.Code.Main}");
        return written;
    }
}
