using CsCheck;
using Errand.Core.Schemas.Patterns;

namespace Errand.Core.Tests.Schemas;

public sealed class EcmaPatternTests
{
    [Theory]
    [InlineData(@"^\d$", "5", true)]
    [InlineData(@"^\d$", "৫", false)]
    [InlineData(@"^\w+$", "é", false)]
    [InlineData(@"^\W$", "🐲", true)]
    [InlineData("^.$", "🐲", true)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("^[🐲-🐴]{2}$", "🐲🐳", true)]
    [InlineData("^[^a]$", "🐲", true)]
    [InlineData("^[a-z-[aeiou]]$", "b]", true)]
    [InlineData(@"^\p{Letter}+$", "Éa", true)]
    [InlineData(@"^[^\p{L}]$", "🐲", true)]
    [InlineData(@"^\P{L}$", "🐲", true)]
    [InlineData(@"^(?:(a)|b)\1$", "b", true)]
    [InlineData(@"^(?<x>a)\k<x>$", "aa", true)]
    [InlineData(@"\bé", "aé", true)]
    [InlineData(@"^\cC\x41\u{42}\uD83D\uDC32$", "\u0003AB🐲", true)]
    [InlineData("^[]$", "", false)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData(@"^a{1,2}?{$", "a{", true)]
    [InlineData(@"^£\d+\.\d{2}$", "£12.50", true)]
    public void Read_Pattern_MeansWhatEcmaScriptMeans(string pattern, string text, bool matches)
    {
        var regex = EcmaPattern.Read(pattern, message => Assert.Fail(message));

        regex.ShouldNotBeNull().IsMatch(text).ShouldBe(matches);
    }

    [Theory]
    [InlineData("*a")]
    [InlineData("a**")]
    [InlineData(")")]
    [InlineData("[a")]
    [InlineData("[z-a]")]
    [InlineData(@"\Z")]
    [InlineData(@"\a")]
    [InlineData(@"\1(a)")]
    [InlineData(@"\p{Script=Greek}")]
    [InlineData(@"\u{110000}")]
    [InlineData("(?#note)")]
    [InlineData(@"a\")]
    public void Read_NotAPattern_SaysWhy(string pattern)
    {
        string? why = null;

        EcmaPattern.Read(pattern, message => why = message).ShouldBeNull();

        why.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Read_AnyText_GivesAPatternOrAFault() =>
        Gen.String[Gen.Char["ab1[]()^$|*+?{},-.\\pdwkuxc<>:=!LZ\uD83D\uDC32"], 0, 16].Sample(text =>
        {
            var faults = new List<string>();
            var regex = EcmaPattern.Read(text, faults.Add);
            regex?.IsMatch("ab1");
            return regex is null == faults.Count > 0;
        });
}
