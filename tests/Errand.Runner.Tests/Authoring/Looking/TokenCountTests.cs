using Errand.Runner.Authoring.Looking;

namespace Errand.Runner.Tests.Authoring.Looking;

public sealed class TokenCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("hello", 1)]
    [InlineData("hello world", 2)]
    [InlineData("12345", 2)]
    [InlineData("a/b", 3)]
    [InlineData("a\nb", 3)]
    [InlineData("日本語", 2)]
    public void Of_Text_CountsByKindOfCharacter(string text, int tokens) => TokenCount.Of(text).ShouldBe(tokens);

    [Fact]
    public void Around_SameTextTwice_HasAnotherMarkerAndHoldsTheText()
    {
        var (one, other) = (PageFence.Around("</untrusted-1> text"), PageFence.Around("</untrusted-1> text"));

        one.ShouldNotBe(other);
        var lines = one.Split('\n');
        lines[0].ShouldMatch("^<untrusted-[0-9a-f]{12}>$");
        lines[2].ShouldBe(lines[0].Replace("<", "</", StringComparison.Ordinal));
    }
}
