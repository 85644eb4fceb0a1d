using Errand.Core.Errors;

namespace Errand.Runner.Journey;

/// <summary>Once an irreversible step has begun, a run that did not succeed is neither repaired nor tried again, now or later.</summary>
internal static class EffectRule
{
    /// <summary>The ending of such a run, from how it would have ended or from what was wrong with it.</summary>
    public static Done.Failure Uncertain(Done? done, TaskError? fault)
    {
        var cause = fault ?? done switch
        {
            Done.Failure(var error) => error,
            Done.TryLater(_, var error) => error,
            _ => null,
        };
        return new Done.Failure(new TaskError(
            TaskErrorCode.EffectUncertain,
            $"An irreversible step had begun when the run failed, so nothing was tried again: {cause?.Message}",
            cause?.Details?.DeepClone()));
    }
}
