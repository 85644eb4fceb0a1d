using Errand.Core.Automations;

namespace Errand.Core.Tests.Automations;

public sealed class CodeTreeTests
{
    [Theory]
    [InlineData("main.js", true)]
    [InlineData("lib/a-b_c.1.js", true)]
    [InlineData("", false)]
    [InlineData("/main.js", false)]
    [InlineData("a/../b.js", false)]
    [InlineData("./a.js", false)]
    [InlineData("a//b.js", false)]
    [InlineData("a/", false)]
    [InlineData("a\\b.js", false)]
    [InlineData("ä.js", false)]
    public void IsValidPath_Path_MustBeNormal(string path, bool valid) => CodeTree.IsValidPath(path).ShouldBe(valid);

    [Fact]
    public void With_AnotherFile_LeavesTheFirstTreeAsItWas()
    {
        var first = CodeTree.Of("one");

        var second = first.With("main.js", "two").With("lib/a.js", "a");

        (first.Main, second.Main, second.Files.Count).ShouldBe(("one", "two", 2));
    }
}
