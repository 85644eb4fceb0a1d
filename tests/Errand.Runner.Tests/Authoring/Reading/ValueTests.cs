using System.Text.Json.Nodes;
using Errand.Runner.Authoring.Builtin.Reading.Fields;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Tests.Authoring.Reading;

public sealed class ValueTests
{
    [Theory]
    [InlineData("$1,299.99", 1299.99)]
    [InlineData("1.299,99 €", 1299.99)]
    [InlineData("12 reviews", 12)]
    [InlineData("12,5", 12.5)]
    [InlineData("1,500,000", 1500000)]
    [InlineData("Three", 3)]
    public void Parse_NumberAsWritten_GivesItsValue(string text, double number) => Numbers.Parse(text).ShouldBe((decimal)number);

    [Fact]
    public void Parse_NoNumber_GivesNull() => Numbers.Parse("sold out").ShouldBeNull();

    [Theory]
    [InlineData("unitPrice", "unit price")]
    [InlineData("job-listing__title", "job listing title")]
    [InlineData("Opportunity Numbers:", "opportunity number")]
    [InlineData("categories", "category")]
    public void Split_AnySpelling_GivesSingularWords(string name, string words) => string.Join(' ', Words.Split(name)).ShouldBe(words);

    [Fact]
    public void Of_BlockWithLabels_KeepsOnlyTheAddress() =>
        PostalLines.Of(["Get directions", "Harbour Annex", "77 Pier Road, Suite 4", "Portland, ME 04101", "Phone: 207-555-0188"]).ShouldBe("Harbour Annex, 77 Pier Road, Suite 4, Portland, ME 04101");

    [Fact]
    public void Of_TwoNumbers_GivesEachItsLabel() =>
        PhoneLines.Of(["Phone: 207-555-0188 Fax: 207-555-0189"]).ShouldBe([("Phone", "207-555-0188"), ("Fax", "207-555-0189")]);

    [Theory]
    [InlineData("Capital: Lund", "Lund")]
    [InlineData("Capital:", "Next line")]
    [InlineData("Capital", "Next line")]
    public void Value_AfterLabel_IsFound(string line, string value) => LabelFinder.Value(["First", line, "Next line"], "capital").ShouldBe(value);

    [Fact]
    public void Value_LongerWord_IsNotTheLabel() => LabelFinder.Value(["Capitalism: a history"], "capital").ShouldBeNull();

    [Fact]
    public void Read_ReferencesAndUnions_AreFollowed()
    {
        var schema = JsonNode.Parse("""{"$defs":{"item":{"type":"object","required":["name"],"properties":{"name":{"type":"string"},"cost":{"anyOf":[{"type":"null"},{"type":"number"}]}}}},"type":"array","items":{"$ref":"#/$defs/item"}}""");

        var shape = SchemaReader.Read(schema).ShouldNotBeNull();

        shape.IsList.ShouldBeTrue();
        shape.Record.Select(field => (field.Name, field.Kind, field.IsRequired)).ShouldBe([("name", ValueKind.Title, true), ("cost", ValueKind.Price, false)]);
    }
}
