using System.Text.Json.Nodes;
using Errand.Runner.Authoring.Builtin.Reading;
using Errand.Runner.Authoring.Builtin.Reading.Survey;
using Microsoft.Playwright;

namespace Errand.Runner.Tests.Authoring.Reading;

/// <summary>A Chromium in which planned code is run on pages given as text. Tests are skipped where there is none.</summary>
public sealed class ReadingPage : IAsyncLifetime
{
    private const string Address = "http://shop.test/things";

    private static readonly string[] BrowserNames = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } path) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>Plans on the page and runs what was written; the result in the goal's shape.</summary>
    public async Task<(ReadPlan Plan, JsonNode? Value)> ReadAsync(string body, string task, string? schema, string title = "Things")
    {
        Assert.SkipWhen(browser is null, "no Chromium on PATH");
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/*", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = $"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>" }));
        await page.GotoAsync(Address);
        var survey = await PageSurvey.TakeAsync(page, TestContext.Current.CancellationToken);
        var plan = ReadPlanner.Plan(survey, new ReadGoal(task, schema is null ? null : JsonNode.Parse(schema), []));
        var script = $"() => {{ const rows = ({plan.InPageFunction})(); const header = ({plan.HeaderFunction ?? "() => ({})"})(); return JSON.stringify({plan.ResultExpression("rows", "header")}); }}";
        return (plan, JsonNode.Parse(await page.EvaluateAsync<string>(script)));
    }

    /// <summary>A schema of a list of records with these properties: <c>name</c>, or <c>price:number</c>.</summary>
    public static string ListOf(params string[] properties) => $$"""{"type":"array","items":{{ObjectOf(properties)}}}""";

    /// <summary>A schema of one object with these properties.</summary>
    public static string ObjectOf(params string[] properties) =>
        "{\"type\":\"object\",\"properties\":{" + string.Join(',', properties.Select(Property)) + "}}";

    private static string Property(string property) => property.Split(':') switch
    {
        [var name, var type] => $$"""  "{{name}}":{"type":["{{type}}","null"]}""",
        _ => $$"""  "{{property}}":{"type":["string","null"]}""",
    };

    private static string? Find() => BrowserNames
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), (name, folder) => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);
}
