using System.Globalization;
using System.Net;
using System.Text;
using Errand.Core.Options;
using Errand.Core.Requests;
using Errand.Server.Tests.Hosting;

namespace Errand.Server.Tests.Requests;

/// <summary>Each limit of a request, at the line and one beyond it.</summary>
public sealed class LimitTests
{
    private const string Task = "\"task\":\"t\"";

    public static TheoryData<string, int, string> Lines => new()
    {
        { "task", 20_000, "/task" },
        { "startUrl", 8_000, "/startUrl" },
        { "reuseKey", 200, "/reuseKey" },
        { "tags", 50, "/tags" },
        { "tag", 200, "/tags" },
        { "allowedHosts", 100, "/allowedHosts" },
        { "timeoutSeconds", 600, "/budget/timeoutSeconds" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Read_AtTheLimit_IsTaken(string field, int limit, string path) =>
        StartRequest.Read(BodyOf(field, limit), new LimitOptions()).ShouldBeOfType<StartRequestReading.Valid>(path);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Read_BeyondTheLimit_IsAFaultOfThatField(string field, int limit, string path) =>
        StartRequest.Read(BodyOf(field, limit + 1), new LimitOptions()).ShouldBeOfType<StartRequestReading.Invalid>()
            .Faults.ShouldHaveSingleItem().Path.ShouldStartWith(path);

    [Theory]
    [InlineData("limit=200", HttpStatusCode.OK)]
    [InlineData("limit=201", HttpStatusCode.BadRequest)]
    public async Task List_PageSize_EndsAtItsLimit(string query, HttpStatusCode expected)
    {
        await using var host = await ApiHost.StartAsync();
        foreach (var list in (string[])["web-tasks", "automations", "audit-log"])
        {
            using var answer = await host.GetAsync($"{list}?{query}");
            answer.StatusCode.ShouldBe(expected, list);
        }
    }

    [Theory]
    [InlineData(255, HttpStatusCode.OK)]
    [InlineData(256, HttpStatusCode.BadRequest)]
    public async Task Start_IdempotencyKey_EndsAtItsLimit(int length, HttpStatusCode expected)
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.PostAsync("web-tasks/start", "{" + Task + "}", ("Idempotency-Key", new string('k', length)));
        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Page_OfLimits_NamesEverySettingWithItsDefault()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "docs", "limits.md"), TestContext.Current.CancellationToken);
        var defaults = new LimitOptions();
        foreach (var setting in typeof(LimitOptions).GetProperties())
        {
            var value = setting.GetValue(defaults) is int number ? number.ToString("N0", CultureInfo.InvariantCulture) : $"`{setting.GetValue(defaults)}`";
            lines.ShouldContain(line => line.Contains($"| `Errand:Limits:{setting.Name}` | {value} |", StringComparison.Ordinal), $"{setting.Name} {value}");
        }
    }

    private static ReadOnlyMemory<byte> BodyOf(string field, int size) => Encoding.UTF8.GetBytes("{" + field switch
    {
        "task" => $"\"task\":\"{new string('t', size)}\"",
        "startUrl" => $"{Task},\"startUrl\":\"https://a.example/{new string('u', size - "https://a.example/".Length)}\"",
        "reuseKey" => $"{Task},\"reuseKey\":\"{new string('k', size)}\"",
        "tags" => $"{Task},\"tags\":[{string.Join(',', Enumerable.Repeat("\"a\"", size))}]",
        "tag" => $"{Task},\"tags\":[\"{new string('a', size)}\"]",
        "allowedHosts" => $"{Task},\"allowedHosts\":[{string.Join(',', Enumerable.Range(0, size).Select(n => $"\"h{n}.example\""))}]",
        "timeoutSeconds" => string.Create(CultureInfo.InvariantCulture, $"{Task},\"budget\":{{\"timeoutSeconds\":{size}}}"),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    } + "}");
}
