using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Errand.Tests.EndToEnd;

/// <summary>What only a real process can show: crashes, orphans, cancelation, exit codes.</summary>
public sealed class ProcessTests
{
    private const int TaskCount = 20;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Service_KilledAmidTwentyTasks_LosesNoneAndFinishesEach()
    {
        await using var shop = await SampleShop.SampleShop.StartAsync(cancellationToken: Cancel);
        await using var service = await Service.StartAsync(shop.BaseAddress, Cancel);
        await service.RunAsync(ShopTasks.Catalogue(shop.BaseAddress, "teas"), Cancel);
        var ids = new List<string>();
        for (var i = 0; i < TaskCount; i++)
        {
            ids.Add(await service.StartTaskAsync(ShopTasks.Catalogue(shop.BaseAddress, "teas"), Cancel));
        }

        await Until(async () => await CountAsync(service, "started") > 0);
        await service.Process.KillAsync();
        await service.StartAgainAsync(Cancel);
        var bodies = await Task.WhenAll(ids.Select(id => service.ResultAsync(id, Cancel)));

        bodies.ShouldAllBe(body => (string?)body["outcome"] == "success");
    }

    [Fact]
    public async Task Service_Killed_LeavesNoProcessBehind()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Reads the process table of Linux.");
        await using var shop = await SampleShop.SampleShop.StartAsync(cancellationToken: Cancel);
        await using var service = await Service.StartAsync(shop.BaseAddress, Cancel);
        await service.RunAsync(ShopTasks.Catalogue(shop.BaseAddress), Cancel);
        var descendants = Descendants(service.Process.Id);
        descendants.ShouldNotBeEmpty();

        await service.Process.KillAsync();

        await Until(() => Task.FromResult(!descendants.Any(IsAlive)));
    }

    [Fact]
    public async Task RunningTask_Canceled_EndsWithinASecond()
    {
        await using var shop = await SampleShop.SampleShop.StartAsync(cancellationToken: Cancel);
        shop.ScriptDelay = TimeSpan.FromMinutes(1);
        await using var service = await Service.StartAsync(shop.BaseAddress, Cancel);
        var task = ShopTasks.Catalogue(shop.BaseAddress);
        task["startUrl"] = new Uri(shop.BaseAddress, "deals").AbsoluteUri;
        var id = await service.StartTaskAsync(task, Cancel);
        await Until(async () => await CountAsync(service, "started") > 0);

        var clock = Stopwatch.StartNew();
        using var answer = await service.Http.PostAsync($"web-tasks/{id}/cancel", null, Cancel);
        var body = await service.ResultAsync(id, Cancel);

        ((string?)body["status"]).ShouldBe("canceled");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5), "a second by promise, five on a machine that others load");
    }

    [Fact]
    public async Task PrivateAddress_ByDefault_IsEgressDenied()
    {
        await using var shop = await SampleShop.SampleShop.StartAsync(cancellationToken: Cancel);
        await using var service = await Service.StartAsync(site: null, Cancel);

        var body = await service.RunAsync(ShopTasks.Catalogue(shop.BaseAddress), Cancel);

        ((string?)body["error"]?["code"]).ShouldBe("egress-denied", body.ToJsonString());
    }

    [Theory]
    [InlineData("Errand__Worker__Concurrency", "0", "Errand:Worker:Concurrency")]
    [InlineData("Errand__Worker__Concurrency", "many", "Errand:Worker:Concurrency")]
    [InlineData("Errand__Roles", "cook", "Errand:Roles")]
    [InlineData("Errand__Bootstrap__WorkspaceId", "not-a-uuid", "Errand:Bootstrap:WorkspaceId")]
    public async Task WrongSetting_StopsTheStart_NamingKeyAndValue(string variable, string value, string key)
    {
        using var directory = new TemporaryDirectory();
        await using var process = ErrandProcess.Start(
            directory.Path, new Dictionary<string, string> { [variable] = value }, "serve", "--urls", "http://127.0.0.1:0");

        (await process.ExitAsync(Cancel)).ShouldBe(1);
        process.Errors.ShouldContain(key);
        process.Errors.ShouldContain(value);
    }

    [Fact]
    public async Task Run_OnTheShop_PrintsOnlyTheResultOnStandardOutput()
    {
        await using var shop = await SampleShop.SampleShop.StartAsync(cancellationToken: Cancel);
        using var directory = new TemporaryDirectory();
        await using var process = ErrandProcess.Start(
            directory.Path,
            new Dictionary<string, string> { ["Errand__Egress__AllowPrivate"] = $"{shop.BaseAddress.Host}:{shop.BaseAddress.Port}" },
            "run", "List the products on the first page", "--url", new Uri(shop.BaseAddress, "catalogue").AbsoluteUri);

        (await process.ExitAsync(Cancel)).ShouldBe(0, process.Errors);
        JsonNode.Parse(process.Output).ShouldNotBeNull();
        process.Errors.ShouldContain("authored");
    }

    [Theory]
    [InlineData("run")]
    [InlineData("run", "List things", "--param", "novalue")]
    [InlineData("run", "List things", "--mode", "sideways")]
    [InlineData("run", "List things", "--url", "not a url")]
    public async Task Run_UsedWrongly_ExitsWithTwo(params string[] words)
    {
        using var directory = new TemporaryDirectory();
        await using var process = ErrandProcess.Start(directory.Path, null, words);

        (await process.ExitAsync(Cancel)).ShouldBe(2, process.Errors);
    }

    [Fact]
    public async Task Demo_OnAFreshFolder_ExitsWithZero()
    {
        using var directory = new TemporaryDirectory();
        await using var process = ErrandProcess.Start(directory.Path, null, "demo");

        (await process.ExitAsync(Cancel)).ShouldBe(0, process.Output + process.Errors);
        process.Output.ShouldContain("authored");
        process.Output.ShouldContain("replayed");
        process.Output.ShouldContain("repaired");
    }

    private static async Task<int> CountAsync(Service service, string status) =>
        (await service.ReadAsync($"web-tasks?status={status}", Cancel))["items"]!.AsArray().Count;

    private static async Task Until(Func<Task<bool>> happened)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (!await happened())
        {
            await Task.Delay(20, patience.Token);
        }
    }

    // Identity of a process: its id and its start, so that a reused id is no false alarm.
    private static List<(int Id, string Started)> Descendants(int root)
    {
        var rows = Directory.EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), out var id) ? Stat(id) : null)
            .OfType<(int Id, int Parent, string Started)>()
            .ToList();
        var found = new List<(int, string)>();
        var parents = new Queue<int>([root]);
        while (parents.TryDequeue(out var parent))
        {
            foreach (var row in rows.Where(row => row.Parent == parent))
            {
                found.Add((row.Id, row.Started));
                parents.Enqueue(row.Id);
            }
        }

        return found;
    }

    private static bool IsAlive((int Id, string Started) process) => Stat(process.Id) is { } now && now.Started == process.Started;

    private static (int Id, int Parent, string Started)? Stat(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] == "Z" ? null : (id, int.Parse(fields[1]), fields[19]);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
