using System.Text;
using System.Text.Json;
using CsCheck;
using Errand.Core.Automations;
using Errand.Core.Options;
using Errand.Core.Requests;
using Errand.Core.Tasks;

namespace Errand.Server.Tests.Requests;

public sealed class StartRequestTests
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char[' ', '\ud7ff'], 0, 12];

    private static readonly string[] Leaves = ["1.0", "-0", "1e3", "1E+2", "12345678901234567890123", "true", "null", "\"\\u00e9\\/\""];

    private static readonly Gen<string> Json = Gen.Recursive<string>((depth, inner) => depth > 3
        ? Leaf()
        : Gen.OneOf(
            Leaf(),
            inner.List[0, 3].Select(items => "[ " + string.Join(" ,", items) + "]"),
            inner.List[0, 3].Select(items => "{" + string.Join(", ", items.Select((item, index) => $"\"k{index}\" : {item}")) + "\n}")));

    [Fact]
    public void Read_AnyExtraFields_KeepsTheBodyByteForByte() => Json.Select(Text).Sample((extra, task) =>
    {
        var body = $"{{\"extra\" :{extra},\t\"task\":{JsonSerializer.Serialize("t" + task)} ,\"parameters\":{{\"p\":{extra}}}}}";
        ReadValid(body).InputJson.ShouldBe(body);
    });

    [Fact]
    public void Read_AnyBytes_NeverThrows() => Gen.Byte.Array[0, 60].Sample(bytes =>
        StartRequest.Read(bytes, new LimitOptions()).ShouldBeOfType<StartRequestReading.Invalid>().Faults.ShouldNotBeEmpty());

    [Fact]
    public void Read_AnySecret_IsNowhereInWhatIsStored() => Gen.String[Gen.Char['a', 'z'], 8, 20].Sample(secret =>
    {
        var stored = ReadValid(
            $$$"""{"task":"t","secrets":{"a":"{{{secret}}}"},"webhook":{"url":"https://h.example","secret":"{{{secret}}}"},"proxy":"http://u:{{{secret}}}@p.example"}""").InputJson;
        stored.ShouldNotContain(secret);
        JsonDocument.Parse(stored).RootElement.GetProperty("secrets").GetProperty("a").GetString().ShouldBe("***");
    });

    [Fact]
    public void Brief_AnyStringParameter_StandsInTheTaskAsItIs() => Text.Sample(value =>
        BriefOf($$$"""{"task":"Find {x} and {{x}} but not {y}","parameters":{"x":{{{JsonSerializer.Serialize(value)}}}}}""").Task
            .ShouldBe($"Find {value} and {value} but not {{y}}"));

    [Fact]
    public void Brief_AnyStringParameter_SurvivesTheUrl() => Text.Where(value => value is not ("" or "." or "..")).Sample(value =>
    {
        var url = BriefOf($$$"""{"task":"t","startUrl":"https://a.example/s/{x}?q={{x}}","parameters":{"x":{{{JsonSerializer.Serialize(value)}}}}}""").StartUrl;
        Uri.UnescapeDataString(url.ShouldNotBeNull().Query["?q=".Length..]).ShouldBe(value);
        url.Host.ShouldBe("a.example");
    });

    [Theory]
    [InlineData("1.0", "1.0")]
    [InlineData("1e3", "1e3")]
    [InlineData("true", "true")]
    [InlineData("null", "")]
    [InlineData("\"{b}\"", "{b}")]
    [InlineData("[1, {\"a\": \"é\"}]", "[1,{\"a\":\"é\"}]")]
    public void Brief_ParameterOfAnyKind_IsWrittenPlainly(string value, string text) =>
        BriefOf($$$"""{"task":"<{{a}}>","parameters":{"a":{{{value}}},"b":"no"}}""").Task.ShouldBe($"<{text}>");

    [Theory]
    [InlineData("{base}/x", "https://a.example/dir/x")]
    [InlineData("{{ base }}/{q}", "https://a.example/dir/a%2Fb%20c%26d")]
    [InlineData("https://{host}/", "https://b.example:8080/")]
    [InlineData("https://a.example/#{q}", "https://a.example/#a%2Fb%20c%26d")]
    public void Brief_PlaceholderInUrl_IsEncodedFromThePathOn(string template, string url) => BriefOf(
            $$$"""{"task":"t","startUrl":"{{{template}}}","parameters":{"base":"https://a.example/dir","host":"b.example:8080","q":"a/b c&d"}}""")
        .StartUrl.ShouldNotBeNull().OriginalString.ShouldBe(url);

    [Fact]
    public void Brief_EveryField_IsRead()
    {
        var brief = BriefOf(
            """{"task":"t","mode":"code-only","model":"opus","budget":{"maxCostUsd":0.5,"maxSteps":7,"timeoutSeconds":1.5},"allowedHosts":["a.example"],"outputSchema":{"type":"array"},"parameters":{"n":1.0}}""");
        (brief.Mode, brief.Model, brief.ReuseKey.Value).ShouldBe((RunMode.CodeOnly, "opus", "key"));
        brief.Budget.ShouldBe(new TaskBudget { MaxCostUsd = 0.5m, MaxSteps = 7, Timeout = TimeSpan.FromSeconds(1.5) });
        brief.AllowedHosts.ShouldBe(["a.example"]);
        brief.OutputSchema?.ToJsonString().ShouldBe("""{"type":"array"}""");
        brief.Parameters.ToJsonString().ShouldBe("""{"n":1.0}""");
    }

    [Fact]
    public void Brief_OnlyTask_HasTheDefaults()
    {
        var brief = BriefOf("""{"task":"t"}""");
        (brief.Mode, brief.Model, brief.StartUrl, brief.OutputSchema).ShouldBe((RunMode.Auto, "haiku", null, null));
        brief.Parameters.ShouldBeEmpty();
        brief.AllowedHosts.ShouldBeEmpty();
    }

    [Fact]
    public void Read_ParameterRepeatedWithoutEnd_IsAFaultNotAFlood()
    {
        var body = $$$"""{"task":"{{{string.Concat(Enumerable.Repeat("{a}", 6_000))}}}","parameters":{"a":"{{{new string('x', 900_000)}}}"}}""";
        Faults(body).ShouldBe(["/task"]);
    }

    [Theory]
    [InlineData("ftp://a.example/")]
    [InlineData("a.example")]
    [InlineData("https://")]
    [InlineData("https://user:pw@a.example/")]
    [InlineData("javascript:alert(1)")]
    public void Read_OddStartUrl_IsAFault(string url) => Faults($$"""{"task":"t","startUrl":"{{url}}"}""").ShouldBe(["/startUrl"]);

    [Theory]
    [InlineData("a.example")]
    [InlineData("*.a.example")]
    [InlineData("127.0.0.1:8080")]
    [InlineData("[::1]:80")]
    [InlineData("::1")]
    public void Read_Host_IsTaken(string host) => Faults($$"""{"task":"t","allowedHosts":["{{host}}"]}""").ShouldBeEmpty();

    [Theory]
    [InlineData("http://a.example")]
    [InlineData("a.example:99999")]
    [InlineData("a b")]
    [InlineData("a.example/path")]
    public void Read_OddHost_IsAFault(string host) => Faults($$"""{"task":"t","allowedHosts":["{{host}}"]}""").ShouldBe(["/allowedHosts/0"]);

    [Theory]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a\\nb")]
    public void Read_OddReuseKey_IsAFault(string key) => Faults($$"""{"task":"t","reuseKey":"{{key}}"}""").ShouldBe(["/reuseKey"]);

    [Fact]
    public void Read_TooDeep_IsAFault() =>
        Faults("{\"task\":\"t\",\"parameters\":" + string.Concat(Enumerable.Repeat("{\"a\":", 70)) + "1" + new string('}', 71)).Count.ShouldBe(1);

    private static Gen<string> Leaf() => Gen.OneOf(
        Text.Select(text => JsonSerializer.Serialize(text)),
        Gen.Int[0, Leaves.Length - 1].Select(index => Leaves[index]));

    private static StartRequest ReadValid(string body) =>
        StartRequest.Read(Encoding.UTF8.GetBytes(body), new LimitOptions()).ShouldBeOfType<StartRequestReading.Valid>().Request;

    private static List<string> Faults(string body) => StartRequest.Read(Encoding.UTF8.GetBytes(body), new LimitOptions()) is StartRequestReading.Invalid invalid
        ? [.. invalid.Faults.Select(fault => fault.Path)]
        : [];

    private static TaskBrief BriefOf(string body) => TaskBriefs.Read(ReadValid(body).InputJson, new ReuseKey("key"));
}
