using Errand.Core.Tasks;

namespace Errand.Core.Tests.Tasks;

public sealed class WebTaskTransitionsTests
{
    [Fact]
    public void Allowed_FinalStatus_IsNeverLeft() =>
        WebTaskTransitions.Allowed.ShouldNotContain(step => step.From.IsFinal());

    [Fact]
    public void Allowed_EveryStatus_CanBeReachedFromPending()
    {
        var reached = new HashSet<WebTaskStatus> { WebTaskStatus.Pending };
        while (WebTaskTransitions.Allowed.Any(step => reached.Contains(step.From) && reached.Add(step.To)))
            continue;

        reached.ShouldBe(Enum.GetValues<WebTaskStatus>(), ignoreOrder: true);
    }

    [Fact]
    public void Allowed_PendingTask_CannotCompleteUnstarted() =>
        WebTaskTransitions.Allowed.ShouldNotContain((WebTaskStatus.Pending, WebTaskStatus.Completed));

    [Fact]
    public void Allowed_NoStep_LeadsNowhere() => WebTaskTransitions.Allowed.ShouldNotContain(step => step.From == step.To);
}
