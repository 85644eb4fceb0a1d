using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Errand.SampleShop;

namespace Errand.Tests.EndToEnd;

/// <summary>The one idea, over HTTP on the real executable: written once, replayed, mended when the site changes.</summary>
public sealed class ReuseTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Task_RunTwiceUnderOneKey_IsAuthoredThenReplayed()
    {
        await using var shop = await SampleShop.SampleShop.StartAsync(cancellationToken: Cancel);
        await using var service = await Service.StartAsync(shop.BaseAddress, Cancel);

        var first = await service.RunAsync(ShopTasks.Catalogue(shop.BaseAddress, "teas"), Cancel);
        var second = await service.RunAsync(ShopTasks.Catalogue(shop.BaseAddress, "teas", "code-only"), Cancel);

        ((string?)first["reuse"]?["how"]).ShouldBe("authored", first.ToJsonString());
        ((string?)second["reuse"]?["how"]).ShouldBe("replayed", second.ToJsonString());
        ((int?)second["cost"]?["modelCalls"]).ShouldBe(0);
        JsonNode.DeepEquals(first["result"], second["result"]).ShouldBeTrue();
    }

    [Fact]
    public async Task Result_OfAReadPage_HasEvidenceForEachLeaf()
    {
        await using var shop = await SampleShop.SampleShop.StartAsync(cancellationToken: Cancel);
        await using var service = await Service.StartAsync(shop.BaseAddress, Cancel);

        var body = await service.RunAsync(ShopTasks.Catalogue(shop.BaseAddress), Cancel);

        body["ungrounded"].ShouldBeOfType<JsonArray>().ShouldBeEmpty();
        var evidence = body["evidence"].ShouldBeOfType<JsonArray>();
        evidence.Count.ShouldBe(body["result"].ShouldBeOfType<JsonArray>().Count * 3);
        evidence.ShouldAllBe(item => ((string?)item!["url"] ?? "").StartsWith(shop.BaseAddress.AbsoluteUri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Site_Redesigned_CodeIsRepairedAndANewVersionSaved()
    {
        await using var shop = await SampleShop.SampleShop.StartAsync(cancellationToken: Cancel);
        await using var service = await Service.StartAsync(shop.BaseAddress, Cancel);
        var before = await service.RunAsync(ShopTasks.Catalogue(shop.BaseAddress, "teas"), Cancel);

        shop.Layout = ShopLayout.Redesigned;
        var after = await service.RunAsync(ShopTasks.Catalogue(shop.BaseAddress, "teas"), Cancel);

        ((string?)after["reuse"]?["how"]).ShouldBe("repaired", after.ToJsonString());
        ((int?)after["reuse"]?["version"]).ShouldBe(2);
        JsonNode.DeepEquals(before["result"], after["result"]).ShouldBeTrue();
    }

    [Fact]
    public async Task TwoTasks_AtOnceUnderOneKey_BothFinish()
    {
        await using var shop = await SampleShop.SampleShop.StartAsync(cancellationToken: Cancel);
        await using var service = await Service.StartAsync(shop.BaseAddress, Cancel);

        var bodies = await Task.WhenAll(
            service.RunAsync(ShopTasks.Catalogue(shop.BaseAddress, "teas"), Cancel),
            service.RunAsync(ShopTasks.Catalogue(shop.BaseAddress, "teas"), Cancel));

        bodies.ShouldAllBe(body => (string?)body["outcome"] == "success");
        bodies.Count(body => (bool?)body["reuse"]!["updated"] == true).ShouldBe(1);
    }

    [Fact]
    public async Task HandWrittenCode_ThatMakesUpValues_IsCaughtAsUngrounded()
    {
        await using var shop = await SampleShop.SampleShop.StartAsync(cancellationToken: Cancel);
        await using var service = await Service.StartAsync(shop.BaseAddress, Cancel);
        const string Code = """
            export default async function handler(params, page) {
              await page.goto(params.startUrl);
              return { title: await page.title(), invented: 'Nobody said this' };
            }
            """;
        using var content = new StringContent(Code, Encoding.UTF8, "text/plain");
        using var written = await service.Http.PutAsync("automations/by-hand/files/main.js", content, Cancel);
        written.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Created);

        var body = await service.RunAsync(
            new JsonObject { ["task"] = "Read the title", ["startUrl"] = shop.BaseAddress.AbsoluteUri, ["reuseKey"] = "by-hand" }, Cancel);

        body["ungrounded"]!.AsArray().Select(path => (string?)path).ShouldBe(["/invented"], body.ToJsonString());
    }

    [Fact]
    public async Task FailedTask_ChangesNoSavedCode()
    {
        await using var shop = await SampleShop.SampleShop.StartAsync(cancellationToken: Cancel);
        await using var service = await Service.StartAsync(shop.BaseAddress, Cancel);
        var task = ShopTasks.Catalogue(shop.BaseAddress, "wanting");
        task["outputSchema"]!["items"]!["required"] = new JsonArray("shoeSize");
        task["outputSchema"]!["items"]!["properties"]!["shoeSize"] = new JsonObject { ["type"] = "integer" };

        var body = await service.RunAsync(task, Cancel);

        ((string?)body["outcome"]).ShouldBe("failed", body.ToJsonString());
        ((bool?)body["reuse"]?["updated"]).ShouldBe(false);
        (await service.ReadAsync("automations", Cancel))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_FailingAfterAnIrreversibleStep_EndsEffectUncertainAndIsNotRepeated()
    {
        await using var shop = await SampleShop.SampleShop.StartAsync(cancellationToken: Cancel);
        await using var service = await Service.StartAsync(shop.BaseAddress, Cancel);
        const string Code = """
            import { commit } from 'errand';
            export default async function handler(params, page) {
              await page.goto(params.startUrl);
              await commit('visit the stores', () => page.goto(new URL('/stores', params.startUrl).href));
              await page.locator('.no-such-thing').click({ timeout: 500 });
            }
            """;
        using var content = new StringContent(Code, Encoding.UTF8, "text/plain");
        using var written = await service.Http.PutAsync("automations/effect/files/main.js", content, Cancel);

        var body = await service.RunAsync(
            new JsonObject { ["task"] = "Visit the stores", ["startUrl"] = shop.BaseAddress.AbsoluteUri, ["reuseKey"] = "effect" }, Cancel);

        ((string?)body["error"]?["code"]).ShouldBe("effect-uncertain", body.ToJsonString());
        shop.VisitsTo("/stores").ShouldBe(1);
    }

    [Fact]
    public async Task Task_AskingForATrace_KeepsItWithTheScreenshot()
    {
        await using var shop = await SampleShop.SampleShop.StartAsync(cancellationToken: Cancel);
        await using var service = await Service.StartAsync(shop.BaseAddress, Cancel);
        var task = ShopTasks.Catalogue(shop.BaseAddress);
        task["trace"] = true;

        var id = await service.StartTaskAsync(task, Cancel);
        await service.ResultAsync(id, Cancel);

        var names = (await service.ReadAsync($"web-tasks/{id}/artifacts", Cancel))["items"]!.AsArray().Select(item => (string?)item!["name"]);
        names.ShouldBe(["screenshot.png", "trace.zip"], ignoreOrder: true);
    }
}
