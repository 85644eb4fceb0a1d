using System.Globalization;
using Errand.Runner.Scripting.Sandbox;

namespace Errand.Runner.Tests.Scripting;

/// <summary>What the sandbox adds to a run. Figures are printed; the bounds are wide, because test machines are busy.</summary>
public sealed class WarmStartTests(ScriptingFixture scripting, ITestOutputHelper output)
{
    [Fact]
    public async Task RunAsync_WarmPool_AddsLittle()
    {
        await scripting.StartAsync();
        var times = new List<double>();
        for (var i = 0; i < 12; i++)
        {
            await scripting.Pool.FillAsync();
            times.Add(await TimeAsync("export default async () => 1;"));
        }

        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"warm start: p50 {times[6]:0.0} ms, p90 {times[10]:0.0} ms"));
        times[0].ShouldBeLessThan(100);
    }

    [Fact]
    public async Task RunAsync_ThousandCalls_CostLittleEach()
    {
        var host = new RecordingHost();
        await scripting.BodyAsync(
            "const t = Date.now(); for (let i = 0; i < 500; i++) await page.waitForTimeout(0); console.log((Date.now() - t) / 500); return 1", host);

        var perCall = double.Parse(host.Lines.ShouldHaveSingleItem().Message, CultureInfo.InvariantCulture);
        output.WriteLine($"per call: {perCall} ms");
        perCall.ShouldBeLessThan(20);
    }

    [Fact]
    public async Task Start_OfAProcess_HoldsLittleMemory()
    {
        await scripting.StartAsync();
        await using var process = await scripting.Pool.TakeAsync(256L * 1024 * 1024, TestContext.Current.CancellationToken);

        var resident = SandboxMemory.Resident(process.Id) / 1024 / 1024;
        output.WriteLine($"resident: {resident} MiB");
        resident.ShouldBeInRange(1, 150);
    }

    private async Task<double> TimeAsync(string code)
    {
        var (elapsed, outcome) = await scripting.TimedAsync(code);
        outcome.ShouldBe(new Errand.Runner.Scripting.ScriptOutcome.Returned("1"));
        return elapsed.TotalMilliseconds;
    }
}
