using CsCheck;
using Errand.Core.Evidence;

namespace Errand.Core.Tests.Evidence;

public sealed class TextFoldTests
{
    [Theory]
    [InlineData(" A\u00a0 B\t\n", "a b")]
    [InlineData("CAFE\u0301", "cafe")]
    [InlineData("x\u200by\u00adz", "xyz")]
    [InlineData("Café Ŵ", "cafe w")]
    [InlineData("① x² ⁵", "1 x2 5")]
    [InlineData("Ελλάδα", "ελλάδα")]
    public void Fold_Text_BringsItToOneForm(string text, string folded) => TextFold.Fold(text).ShouldBe(folded);

    [Fact]
    public void Fold_Twice_ChangesNothing() =>
        Gen.String.Sample(text => TextFold.Fold(TextFold.Fold(text)) == TextFold.Fold(text));
}
