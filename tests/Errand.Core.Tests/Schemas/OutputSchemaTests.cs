using System.Diagnostics;
using System.Text.Json.Nodes;
using CsCheck;
using Errand.Core.Errors;
using Errand.Core.Schemas;

namespace Errand.Core.Tests.Schemas;

public sealed class OutputSchemaTests
{
    private const string Rows = """
        {"type": "array", "items": {"type": "object", "required": ["name", "price"], "additionalProperties": false,
          "properties": {"name": {"type": "string", "minLength": 1}, "price": {"type": "number", "minimum": 0}, "a/b": {"type": "integer"}}}}
        """;

    [Fact]
    public void Validate_SeveralFaults_ListsEachWithItsPointer()
    {
        var faults = Schema(Rows).Validate(JsonNode.Parse("""[{"name": "", "price": "abc"}, {"name": "x", "a/b": 1.5, "z": 1}]"""));

        faults.ShouldBe(
        [
            new Fault("/0/name", "expected at least 1 characters, got 0"),
            new Fault("/0/price", "expected number, got string \"abc\""),
            new Fault("/1", "the required member \"price\" is missing"),
            new Fault("/1/a~1b", "expected integer, got number 1.5"),
            new Fault("/1", "the member \"z\" is not allowed"),
        ]);
    }

    [Fact]
    public void Validate_NoAlternativeHolds_SaysWhyEachFails()
    {
        var faults = Schema("""{"anyOf": [{"type": "null"}, {"properties": {"a": {"type": "integer"}}}]}""").Validate(JsonNode.Parse("""{"a": "x"}"""));

        faults.ShouldBe([new Fault("", "matches none of the 2 schemas of anyOf (0: expected null, got object; 1: expected integer, got string \"x\" at /a)")]);
    }

    [Theory]
    [InlineData("""{"fileName": "a.pdf", "key": "k", "bucket": "b"}""", true)]
    [InlineData("""{"fileName": 1}""", false)]
    [InlineData("\"a.pdf\"", false)]
    public void Validate_Attachment_IsAnObjectWithAFileName(string instance, bool valid) =>
        Schema("""{"type": "attachment"}""").Validate(JsonNode.Parse(instance)).Count.ShouldBe(valid ? 0 : 1);

    [Theory]
    [InlineData("null", "", "must be a schema")]
    [InlineData("[]", "", "must be a schema")]
    [InlineData("""{"properties": {"a": 5}}""", "/properties/a", "must be a schema")]
    [InlineData("""{"type": "text"}""", "/type", "must be one of array, boolean")]
    [InlineData("""{"minLength": -1}""", "/minLength", "whole number")]
    [InlineData("""{"required": "name"}""", "/required", "list of different strings")]
    [InlineData("""{"items": [{}]}""", "/items", "prefixItems")]
    [InlineData("""{"multipleOf": 0}""", "/multipleOf", "more than 0")]
    [InlineData("""{"$ref": "https://example.com/s.json"}""", "/$ref", "Remote schemas are not fetched")]
    [InlineData("""{"$ref": "#/$defs/no"}""", "/$ref", "leads nowhere")]
    [InlineData("""{"pattern": "(a"}""", "/pattern", "a ( is not closed")]
    [InlineData("""{"pattern": "a{5,1}"}""", "/pattern", "out of order")]
    [InlineData("""{"pattern": "((a{999}){999}){999}"}""", "/pattern", "grow beyond")]
    [InlineData("""{"pattern": "(?>a)"}""", "/pattern", "not a group of ECMA-262")]
    [InlineData("""{"$ref": "#"}""", "", "never end")]
    [InlineData("""{"anyOf": [{"$ref": "#/$defs/a"}], "$defs": {"a": {"not": {"$ref": "#"}}}}""", "", "never end")]
    public void Read_FaultySchema_SaysWhereAndWhat(string schema, string path, string message)
    {
        var reading = OutputSchema.Read(JsonNode.Parse(schema));

        reading.IsGood.ShouldBeFalse();
        reading.Faults.ShouldContain(f => f.Path == path && f.Message.Contains(message), string.Join("; ", reading.Faults));
    }

    [Fact]
    public void Read_SeveralFaults_ListsAll() =>
        OutputSchema.Read(JsonNode.Parse("""{"type": 1, "properties": {"a": {"minimum": "x"}, "b": {"pattern": "["}}}"""))
            .Faults.Select(f => f.Path).ShouldBe(["/type", "/properties/a/minimum", "/properties/b/pattern"], ignoreOrder: true);

    [Fact]
    public void Read_TooDeepOrTwoMembersOfOneName_IsAFault()
    {
        JsonNode deep = new JsonObject();
        for (var i = 0; i < 200; i++)
            deep = new JsonObject { ["not"] = deep };

        OutputSchema.Read(deep).Faults.ShouldHaveSingleItem().Message.ShouldContain("deeper");
        OutputSchema.Read(JsonNode.Parse("""{"type": "string", "type": "string"}""")).Faults.ShouldHaveSingleItem().Message.ShouldContain("same name");
    }

    [Fact]
    public void Read_OrderAndSpellingOfTheSchema_DoNotChangeTheHash()
    {
        var one = Schema("""{"type": "object", "minProperties": 1}""").Hash;

        one.ShouldBe(Schema("""{"minProperties": 1.0,   "type": "object"}""").Hash);
        one.ShouldNotBe(Schema("""{"minProperties": 2, "type": "object"}""").Hash);
        one.Length.ShouldBe(64);
    }

    [Fact]
    public void Validate_ManyFaults_ListsTheFirstHundredAndSaysSo()
    {
        var faults = Schema(Rows).Validate(new JsonArray([.. Enumerable.Range(0, 1000).Select(i => JsonValue.Create(i))]));

        faults.Count.ShouldBe(101);
        faults[^1].Message.ShouldContain("first 100");
    }

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(?=(a+)+$)")]
    [InlineData(@"^(a|a|b\b)*$")]
    public void Validate_CatastrophicPattern_EndsSoon(string pattern)
    {
        var schema = Schema(new JsonObject { ["items"] = new JsonObject { ["pattern"] = pattern } }.ToJsonString());
        var hostile = new JsonArray([.. Enumerable.Range(0, 200).Select(_ => JsonValue.Create(new string('a', 5000) + "!"))]);
        var began = Stopwatch.GetTimestamp();

        schema.Validate(hostile).ShouldNotBeEmpty();

        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Validate_SchemaThatMultipliesWork_EndsWithAFault()
    {
        var definitions = new JsonObject { ["d0"] = true };
        for (var i = 1; i <= 60; i++)
            definitions[$"d{i}"] = JsonNode.Parse($$"""{"allOf": [{"$ref": "#/$defs/d{{i - 1}}"}, {"$ref": "#/$defs/d{{i - 1}}"}]}""");
        var schema = Schema(new JsonObject { ["$defs"] = definitions, ["$ref"] = "#/$defs/d60" }.ToJsonString());

        schema.Validate(1).ShouldHaveSingleItem().Message.ShouldContain("more work");
    }

    [Fact]
    public void Validate_DeepInstance_IsAFaultNotACrash()
    {
        JsonNode deep = new JsonArray();
        for (var i = 0; i < 5000; i++)
            deep = new JsonArray(deep);

        Schema("""{"items": {"$ref": "#"}}""").Validate(deep).ShouldHaveSingleItem().Message.ShouldContain("deeper");
    }

    [Fact]
    public void Validate_TenThousandRecords_IsQuick()
    {
        var schema = Schema(Rows);
        var rows = JsonNode.Parse($"[{string.Join(',', Enumerable.Range(0, 10_000).Select(i => $$"""{"name": "Product {{i}}", "price": {{i}}.95, "a/b": {{i}}}"""))}]");
        schema.Validate(rows).ShouldBeEmpty();
        var began = Stopwatch.GetTimestamp();

        schema.Validate(rows).ShouldBeEmpty();

        var took = Stopwatch.GetElapsedTime(began);
        TestContext.Current.TestOutputHelper?.WriteLine($"10,000 records in {took.TotalMilliseconds:0} ms");
        took.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Read_AnyDocument_GivesASchemaThatValidatesOrFaults()
    {
        string[] names = ["type", "$ref", "$id", "$anchor", "$dynamicRef", "items", "prefixItems", "properties", "not", "allOf", "if", "then", "enum", "minimum", "required", "unevaluatedItems", "$defs"];
        string[] scalars = ["null", "true", "-1", "1e999", "\"#\"", "\"#/not\"", "\"urn:x:y\"", "\"string\"", "\"a b\"", "[]", "[\"a\"]"];
        var scalar = Gen.Int[0, scalars.Length - 1].Select(i => scalars[i]);
        var name = Gen.Int[0, names.Length - 1].Select(i => names[i]);
        var schema = Gen.Recursive<string>((depth, inner) => depth > 3
            ? scalar
            : Gen.OneOf(
                scalar,
                inner.Array[0, 3].Select(all => $"[{string.Join(',', all)}]"),
                Gen.Dictionary(name, inner)[0, 4].Select(all => $"{{{string.Join(',', all.Select(m => $"\"{m.Key}\": {m.Value}"))}}}")));
        schema.Sample(text =>
        {
            var reading = OutputSchema.Read(JsonNode.Parse(text));
            reading.Schema?.Validate(JsonNode.Parse(text));
            return reading.IsGood == (reading.Faults.Count == 0);
        });
    }

    private static OutputSchema Schema(string json)
    {
        var reading = OutputSchema.Read(JsonNode.Parse(json));
        return reading.Schema.ShouldNotBeNull(string.Join("; ", reading.Faults));
    }
}
