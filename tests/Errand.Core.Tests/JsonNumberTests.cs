using System.Globalization;
using CsCheck;
using Errand.Core.Json;

namespace Errand.Core.Tests;

public sealed class JsonNumberTests
{
    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("100", "1e2")]
    [InlineData("0", "-0.0")]
    [InlineData("0.5", "5E-1")]
    public void TryParse_TwoSpellings_AreEqual(string one, string other) => Parse(one).ShouldBe(Parse(other));

    [Theory]
    [InlineData("1e400", "1e-400", 1)]
    [InlineData("-1e999999999999", "1", -1)]
    [InlineData("123456789012345678901234567890.1", "123456789012345678901234567890.2", -1)]
    public void CompareTo_AnyMagnitude_IsExact(string one, string other, int order) => Math.Sign(Parse(one).CompareTo(Parse(other))).ShouldBe(order);

    [Theory]
    [InlineData("1e308", "0.123456789", false)]
    [InlineData("1e308", "0.5", true)]
    [InlineData("0.3", "0.1", true)]
    [InlineData("1e999999999", "7", false)]
    [InlineData("0.00751", "0.0001", false)]
    public void IsMultipleOf_AnyMagnitude_IsExact(string number, string divisor, bool multiple) =>
        Parse(number).IsMultipleOf(Parse(divisor)).ShouldBe(multiple);

    [Fact]
    public void CompareTo_Decimals_AgreesWithDecimal() =>
        Gen.Select(Gen.Decimal, Gen.Decimal).Sample((a, b) => Math.Sign(Parse(Text(a)).CompareTo(Parse(Text(b)))) == a.CompareTo(b));

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static JsonNumber Parse(string text) => JsonNumber.TryParse(text, out var number) ? number : throw new FormatException(text);
}
