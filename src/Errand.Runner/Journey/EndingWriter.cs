using System.Text;
using Errand.Core.Errors;
using Errand.Core.Options;
using Errand.Core.Tasks;
using Errand.Storage.Artifacts;
using Errand.Storage.Queue;
using Microsoft.Extensions.Options;

namespace Errand.Runner.Journey;

/// <summary>Turns how the work came out into what the queue writes.</summary>
internal sealed class EndingWriter(IArtifactStore artifacts, IOptions<ErrandOptions> options)
{
    private const string ResultName = "result.json";
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>The outcome; a result above the inline limit is kept as an artifact first.</summary>
    public async Task<AttemptOutcome> WriteAsync(WorkOrder order, Done done, TimeSpan retryDelay, CancellationToken cancellationToken) => done switch
    {
        Done.Success success => await SucceedAsync(order, success, cancellationToken),
        Done.Failure(var error) => new AttemptOutcome.Finished(Failed(order, error), null),
        Done.TryLater(var wait, var error) => new AttemptOutcome.RetryLater(Sensible(wait ?? retryDelay), Failed(order, error)),
        _ => throw new InvalidOperationException($"Unknown ending {done}."),
    };

    private async Task<AttemptOutcome> SucceedAsync(WorkOrder order, Done.Success success, CancellationToken cancellationToken)
    {
        var limits = options.Value.Limits;
        var bytes = Encoding.UTF8.GetByteCount(success.Output.Json);
        if (bytes > limits.MaxResultBytes)
        {
            return new AttemptOutcome.Finished(Failed(order, TooLarge(bytes, limits)), null);
        }

        var inline = bytes <= limits.InlineResultBytes;
        var artifact = inline ? null : await KeepAsync(order, success.Output.Json, cancellationToken);
        var ending = Ending(order, new ReuseReport(order.Brief.ReuseKey, false, success.Version?.Number, success.How)) with
        {
            ResultJson = inline ? success.Output.Json : null,
            ResultArtifact = artifact,
            Evidence = success.Output.Evidence.Items,
            Ungrounded = success.Output.Evidence.Ungrounded,
        };
        return new AttemptOutcome.Finished(ending, success.Draft);
    }

    private async Task<string> KeepAsync(WorkOrder order, string json, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(json), writable: false);
        var kept = await artifacts.SaveAsync(order.TaskId, ResultName, "application/json", content, cancellationToken);
        return kept.Name;
    }

    private static TaskError TooLarge(int bytes, LimitOptions limits) => new(
        TaskErrorCode.ResultTooLarge,
        $"The result has {bytes:N0} bytes; the limit is {limits.MaxResultBytes:N0} (Errand:Limits:MaxResultBytes). Ask for fewer records or fields.");

    private static TaskEnding Failed(WorkOrder order, TaskError error) =>
        Ending(order, new ReuseReport(order.Brief.ReuseKey, false, null, ReuseHow.None)) with { Error = error };

    private static TaskEnding Ending(WorkOrder order, ReuseReport reuse) => new()
    {
        Reuse = reuse,
        Cost = CostReport.None,
        BrowserTime = order.BrowserClock.Total,
        ModelTime = TimeSpan.Zero,
    };

    private static TimeSpan Sensible(TimeSpan wait) =>
        wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait;
}
