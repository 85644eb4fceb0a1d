using Errand.Core.Automations;
using Errand.Core.Options;
using Errand.Runner.Browser;
using Errand.Runner.Browser.Pool;
using Errand.Runner.Scripting;
using Errand.Storage.Artifacts;
using Errand.Storage.Effects;
using Microsoft.Extensions.Options;

namespace Errand.Runner.Journey.Running;

/// <summary>Runs a code tree once, in a fresh browser context and a fresh sandbox, and keeps what it left behind.</summary>
internal sealed class CodeRunner(
    BrowserPool browsers,
    ScriptRunner scripts,
    PageCamera camera,
    RunTrace trace,
    IArtifactStore artifacts,
    IEffectJournal effects,
    IOptions<ErrandOptions> options,
    TimeProvider time)
{
    /// <summary>
    /// The run's outcome, its reads and the last page's sight. <paramref name="rehearsal"/> stops at the first irreversible step.
    /// Throws only when no browser can be had.
    /// </summary>
    public async Task<CodeRun> RunAsync(WorkOrder order, CodeTree code, bool rehearsal, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var host = new TaskScriptHost(order, artifacts, effects, rehearsal);
        await using var browser = await browsers.OpenAsync(BrowserRunPolicies.For(order.Brief), cancellationToken);
        var watch = new DocumentWatch(browser.Page);
        var outcome = await scripts.RunAsync(Script(order, code, browser, host), cancellationToken);
        var sight = await LookBackAsync(order, browser, watch, outcome);
        await trace.KeepAsync(order, browser);
        await host.Lines.KeepAsync(order, artifacts);
        var elapsed = time.GetElapsedTime(began);
        order.BrowserClock.Add(elapsed);
        return new CodeRun
        {
            Outcome = outcome,
            Reads = host.Reads,
            Sight = sight,
            Denials = browser.Denials,
            Failures = browser.Failures,
            EffectBegun = host.EffectBegun,
            Elapsed = elapsed,
        };
    }

    private ScriptRun Script(WorkOrder order, CodeTree code, BrowserRun browser, TaskScriptHost host) => new()
    {
        Code = code,
        Parameters = order.Parameters,
        Context = browser.Context,
        Page = browser.Page,
        Host = host,
        Limits = new ScriptLimits
        {
            WallTime = options.Value.Limits.TaskTime,
            HeapBytes = options.Value.Limits.ScriptHeapMiB * 1024L * 1024,
            OutputBytes = options.Value.Limits.MaxResultBytes,
            Calls = options.Value.Limits.ScriptCalls,
        },
    };

    // A failed run's page is looked at for triage; both kinds leave a picture.
    private async Task<PageSight> LookBackAsync(WorkOrder order, BrowserRun browser, DocumentWatch watch, ScriptOutcome outcome)
    {
        var page = browser.Context.Pages.LastOrDefault(candidate => !candidate.IsClosed) ?? browser.Page;
        var failed = outcome is ScriptOutcome.Faulted;
        await camera.TakeAsync(order, page, failed ? "failure.png" : "screenshot.png");
        return failed ? await PageLook.TakeAsync(page, watch, time) : PageSight.Unknown with { Url = page.Url, Status = watch.Status };
    }
}
