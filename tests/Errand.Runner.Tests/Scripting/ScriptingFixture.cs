using System.Text.Json.Nodes;
using Errand.Core.Automations;
using Errand.Runner.Browser;
using Errand.Runner.Browser.Pool;
using Errand.Runner.Scripting;
using Errand.Runner.Scripting.Sandbox;
using Errand.Runner.Tests.Browser;
using Errand.Runner.Tests.Scripting;
using Microsoft.Extensions.Logging.Abstractions;

[assembly: AssemblyFixture(typeof(ScriptingFixture))]

namespace Errand.Runner.Tests.Scripting;

/// <summary>One browser, one site and one pool of sandbox processes for all scripting tests.</summary>
public sealed class ScriptingFixture : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1, 1);
    private BrowserPool? _browsers;
    private TestSite? _site;
    private SandboxPool? _pool;
    private ScriptRunner? _runner;

    internal SandboxPool Pool => _pool ?? throw new InvalidOperationException("not started");

    internal string At(string path) => (_site ?? throw new InvalidOperationException("not started")).At(path);

    internal Task<ScriptOutcome> RunAsync(string code, RecordingHost? host = null, ScriptLimits? limits = null) =>
        RunAsync(CodeTree.Of(code), host, limits, TestContext.Current.CancellationToken);

    internal async Task<ScriptOutcome> RunAsync(CodeTree code, RecordingHost? host, ScriptLimits? limits, CancellationToken cancellationToken)
    {
        await StartAsync();
        await using var browser = await (_browsers ?? throw new InvalidOperationException()).OpenAsync(new BrowserRunPolicy(), TestContext.Current.CancellationToken);
        browser.Page.SetDefaultTimeout(5000);
        return await (_runner ?? throw new InvalidOperationException()).RunAsync(Run(code, browser, host ?? new RecordingHost(), limits), cancellationToken);
    }

    /// <summary>A run with the time it took, the browser's part left out.</summary>
    internal async Task<(TimeSpan Elapsed, ScriptOutcome Outcome)> TimedAsync(string code)
    {
        await StartAsync();
        await using var browser = await (_browsers ?? throw new InvalidOperationException()).OpenAsync(new BrowserRunPolicy(), TestContext.Current.CancellationToken);
        var run = Run(CodeTree.Of(code), browser, new RecordingHost(), null);
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        var outcome = await (_runner ?? throw new InvalidOperationException()).RunAsync(run, TestContext.Current.CancellationToken);
        return (System.Diagnostics.Stopwatch.GetElapsedTime(began), outcome);
    }

    /// <summary>Runs the body of a handler on the main page and answers its JSON, or what it failed with.</summary>
    internal async Task<string> BodyAsync(string body, RecordingHost? host = null) => await RunAsync(Handler(body), host) switch
    {
        ScriptOutcome.Returned returned => returned.Json,
        ScriptOutcome.Faulted faulted => faulted.Fault.ToString(),
        var other => other.ToString(),
    };

    internal static string Handler(string body) =>
        $"export default async function handler(params, page, context) {{\n  await page.goto(params.startUrl);\n  {body}\n}}\n";

    public async ValueTask DisposeAsync()
    {
        if (_runner is not null)
        {
            await _runner.DisposeAsync();
        }

        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        if (_browsers is not null)
        {
            await _browsers.DisposeAsync();
        }

        _starting.Dispose();
    }

    private ScriptRun Run(CodeTree code, BrowserRun browser, RecordingHost host, ScriptLimits? limits) => new()
    {
        Code = code,
        Parameters = new JsonObject { ["startUrl"] = At("/") },
        Context = browser.Context,
        Page = browser.Page,
        Host = host,
        Limits = limits ?? new ScriptLimits { WallTime = TimeSpan.FromSeconds(30) },
    };

    internal async Task StartAsync()
    {
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (_runner is null)
            {
                _browsers = await TestBrowser.PoolAsync("127.0.0.1:*");
                _site = await Sites.StartAsync();
                _pool = new SandboxPool(() => new SandboxLauncher(SandboxFiles.Find()), 2, new ScriptLimits().HeapBytes, NullLogger.Instance);
                _runner = new ScriptRunner(_pool, TimeProvider.System, NullLogger.Instance);
            }
        }
        finally
        {
            _starting.Release();
        }
    }
}
