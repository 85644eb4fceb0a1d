using Errand.Core.Schemas;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Tests.Schemas;

public sealed class OfficialSuiteTests(OfficialSuite suite, ITestOutputHelper output) : IClassFixture<OfficialSuite>
{
    /// <summary>What a user's schema cannot do: a dialect of its own, named by $schema and fetched from elsewhere.</summary>
    private const string OwnDialect = "vocabulary, schema that uses custom metaschema with with no validation vocabulary";

    [Fact]
    public void Validate_EveryRequiredTestWithoutRemotes_Agrees()
    {
        Assert.SkipWhen(suite.Missing is not null, suite.Missing ?? "");
        var cases = suite.Required.Where(c => c.Group != OwnDialect && (!c.NeedsRemotes || Compiles(c))).ToList();

        var wrong = Wrong(cases, SchemaLibrary.Standard);

        output.WriteLine($"{cases.Count - wrong.Count} of {cases.Count} required tests that need no remote schema agree");
        wrong.ShouldBeEmpty();
        cases.Count.ShouldBeGreaterThan(1100);
    }

    [Fact]
    public void Validate_EveryRequiredTestWithRemotesAtHand_Agrees()
    {
        Assert.SkipWhen(suite.Missing is not null, suite.Missing ?? "");
        var cases = suite.Required.Where(c => c.Group != OwnDialect).ToList();

        var wrong = Wrong(cases, new SchemaLibrary(suite.Remotes()));

        output.WriteLine($"{cases.Count - wrong.Count} of {cases.Count} required tests agree, remote schemas at hand");
        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("bignum.json")]
    [InlineData("float-overflow.json")]
    [InlineData("non-bmp-regex.json")]
    [InlineData("no-schema.json")]
    [InlineData("refOfUnknownKeyword.json")]
    [InlineData("ecmascript-regex.json")]
    [InlineData("unicode.json")]
    public void Validate_OptionalTests_Agrees(string file)
    {
        Assert.SkipWhen(suite.Missing is not null, suite.Missing ?? "");

        var wrong = Wrong(suite.Optional(file).Where(c => !c.ChecksFormat), SchemaLibrary.Standard);

        wrong.ShouldBeEmpty();
    }

    private static bool Compiles(SuiteCase test) => OutputSchema.Read(test.Schema).IsGood;

    private static List<string> Wrong(IEnumerable<SuiteCase> cases, SchemaLibrary library) =>
        [.. cases.Select(c => (Case: c, Problem: Problem(c, library))).Where(c => c.Problem is not null).Select(c => $"{c.Case}: {c.Problem}")];

    private static string? Problem(SuiteCase test, SchemaLibrary library)
    {
        var reading = OutputSchema.Read(test.Schema, library);
        if (!reading.IsGood)
            return $"not read: {string.Join("; ", reading.Faults)}";
        var faults = reading.Schema.Validate(test.Data);
        return faults.Count == 0 == test.Valid ? null : $"expected {(test.Valid ? "valid" : "invalid")}: {string.Join("; ", faults)}";
    }
}
