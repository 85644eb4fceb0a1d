using Errand.Core.Automations;
using Errand.Runner.Scripting;

namespace Errand.Runner.Tests.Scripting;

/// <summary>Code that means harm, or is merely wrong, ends in a fault that says what and where, and its neighbours go on.</summary>
public sealed class HostileScriptTests(ScriptingFixture scripting)
{
    private static readonly ScriptLimits Tight = new() { WallTime = TimeSpan.FromSeconds(6), OutputBytes = 200_000, Calls = 300 };

    [Theory]
    [InlineData("while (true) {}", ScriptFaultKind.Limit, "ran longer than its limit of 6 s")]
    [InlineData("let b = 3n; while (true) b = b * b;", ScriptFaultKind.Limit, "limit")]
    [InlineData("const s = 'x'.repeat(2 ** 29); return s.length + s.toUpperCase().length;", ScriptFaultKind.Thrown, "Invalid string length")]
    [InlineData("let s = 'x'.repeat(2 ** 20); for (;;) s += s;", ScriptFaultKind.Limit, "memory")]
    [InlineData("const f = () => f() + 1; return f();", ScriptFaultKind.Limit, "Maximum call stack size exceeded")]
    [InlineData("const o = {}; let p = o; for (let i = 0; i < 100000; i++) { p.p = {}; p = p.p } return o;", ScriptFaultKind.Limit, "")]
    [InlineData("await new Promise(() => {});", ScriptFaultKind.Thrown, "waits for something that can never happen")]
    [InlineData("await new Promise(() => setInterval(() => {}, 1));", ScriptFaultKind.Limit, "ran longer")]
    [InlineData("return eval('1 + 1');", ScriptFaultKind.Thrown, "eval is not available")]
    [InlineData("return new Function('return 1')();", ScriptFaultKind.Thrown, "String compilation has been disabled")]
    [InlineData("return page.title.constructor.constructor('return 1')();", ScriptFaultKind.Thrown, "String compilation has been disabled")]
    [InlineData("return (async () => {}).constructor('return 1')();", ScriptFaultKind.Thrown, "String compilation has been disabled")]
    [InlineData("return setTimeout('1', 1);", ScriptFaultKind.Thrown, "")]
    [InlineData("return importNamespace('System');", ScriptFaultKind.Thrown, "importNamespace is not defined")]
    [InlineData("return System.IO.File.ReadAllText('/etc/passwd');", ScriptFaultKind.Thrown, "System is not defined")]
    [InlineData("return require('fs');", ScriptFaultKind.Thrown, "require is not available in Errand automations")]
    [InlineData("return fetch('http://a.test');", ScriptFaultKind.Thrown, "fetch is not available in Errand automations")]
    [InlineData("return process.env;", ScriptFaultKind.Thrown, "process is not available in Errand automations")]
    [InlineData("return Atomics.wait(new Int32Array(4), 0, 0);", ScriptFaultKind.Thrown, "Atomics is not defined")]
    [InlineData("Object.getPrototypeOf(page).goto = () => 1; return page.goto;", ScriptFaultKind.Thrown, "")]
    [InlineData("const o = {}; o.self = o; return o;", ScriptFaultKind.Thrown, "Cyclic reference")]
    [InlineData("return { get x() { throw new RangeError('from a getter') } };", ScriptFaultKind.Thrown, "from a getter")]
    [InlineData("return new Proxy({}, { ownKeys() { throw new Error('from a proxy') } });", ScriptFaultKind.Thrown, "from a proxy")]
    [InlineData("return 'y'.repeat(300000);", ScriptFaultKind.Limit, "returned more than its limit of 200000 bytes")]
    [InlineData("throw new Error('z'.repeat(5000000));", ScriptFaultKind.Thrown, "zzz")]
    [InlineData("throw { get message() { throw 1 } };", ScriptFaultKind.Thrown, "")]
    [InlineData("throw null;", ScriptFaultKind.Thrown, "null")]
    [InlineData("return page.foo();", ScriptFaultKind.Thrown, "page.foo is not available in Errand automations; see docs/playwright-surface.md")]
    [InlineData("return page.pdf();", ScriptFaultKind.Thrown, "page.pdf is not available in Errand automations")]
    [InlineData("return page.locator('h1').fooBar();", ScriptFaultKind.Thrown, "locator.fooBar is not available")]
    public async Task RunAsync_HostileCode_EndsInAClearFault(string body, ScriptFaultKind kind, string message)
    {
        var outcome = await scripting.RunAsync(ScriptingFixture.Handler(body), limits: Tight);

        var fault = outcome.ShouldBeOfType<ScriptOutcome.Faulted>().Fault;
        fault.Kind.ShouldBe(kind, fault.ToString());
        fault.Message.ShouldContain(message);
        fault.Message.Length.ShouldBeLessThan(5000);
    }

    // With time to spare, so that on a busy machine too it is their own limit that ends them.
    [Theory]
    [InlineData("const all = []; await null; while (true) all.push(new Array(1000).fill('x'.repeat(1000) + all.length));", ScriptFaultKind.Limit, "used more memory than its limit of 256 MiB")]
    [InlineData("for (let i = 0; i < 1e9; i++) await page.title();", ScriptFaultKind.Limit, "more than 300 calls")]
    public async Task RunAsync_GreedyCode_EndsByTheLimitItMeets(string body, ScriptFaultKind kind, string message)
    {
        var outcome = await scripting.RunAsync(ScriptingFixture.Handler(body), limits: Tight with { WallTime = TimeSpan.FromMinutes(2) });

        var fault = outcome.ShouldBeOfType<ScriptOutcome.Faulted>().Fault;
        fault.Kind.ShouldBe(kind, fault.ToString());
        fault.Message.ShouldContain(message);
    }

    [Fact]
    public async Task RunAsync_NeighbourIsHostile_GoesOn()
    {
        var hostile = scripting.RunAsync(ScriptingFixture.Handler("while (true) {}"), limits: Tight);
        var good = await scripting.BodyAsync("return page.title()");

        good.ShouldBe("\"Shelf\"");
        (await hostile).ShouldBeOfType<ScriptOutcome.Faulted>().Fault.Line.ShouldBe(3);
    }

    [Fact]
    public async Task RunAsync_ForgedJsonAndPromise_DeceiveOnlyTheCode()
    {
        var result = await scripting.BodyAsync(
            "JSON.stringify = () => 'not json'; JSON.parse = () => ({ forged: 1 }); Array.prototype.toJSON = undefined; return [await page.title(), await page.evaluate(() => 2)]");

        result.ShouldBe("[\"Shelf\",2]");
    }

    [Fact]
    public async Task RunAsync_LogFlood_IsCutOff()
    {
        var host = new RecordingHost();
        await scripting.BodyAsync("for (let i = 0; i < 100000; i++) console.log('flood', i); return 1", host);

        host.Lines.Count.ShouldBe(5000);
    }

    [Fact]
    public async Task RunAsync_Canceled_EndsAtOnce()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var host = new RecordingHost();
        var running = scripting.RunAsync(CodeTree.Of(ScriptingFixture.Handler("await page.waitForTimeout(60000)")), host, null, cancel.Token);
        while (host.Steps.IsEmpty && !running.IsCompleted)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await cancel.CancelAsync();

        (await running).ShouldBeOfType<ScriptOutcome.Faulted>().Fault.Kind.ShouldBe(ScriptFaultKind.Canceled);
    }
}
