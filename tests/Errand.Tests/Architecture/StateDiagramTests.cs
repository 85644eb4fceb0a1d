using System.Text.RegularExpressions;
using Errand.Core.Tasks;

namespace Errand.Tests.Architecture;

/// <summary>The diagram in ARCHITECTURE.md and the table in code say the same.</summary>
public sealed partial class StateDiagramTests
{
    [Fact]
    public void Diagram_InArchitecture_IsTheTransitionTable()
    {
        var drawn = Arrow().Matches(File.ReadAllText(Repository.PathOf("ARCHITECTURE.md")))
            .Select(match => (Enum.Parse<WebTaskStatus>(match.Groups[1].Value), Enum.Parse<WebTaskStatus>(match.Groups[2].Value)));

        drawn.ShouldBe(WebTaskTransitions.Allowed, ignoreOrder: true);
    }

    [GeneratedRegex(@"^    (\w+) --> (\w+)", RegexOptions.Multiline)]
    private static partial Regex Arrow();
}
