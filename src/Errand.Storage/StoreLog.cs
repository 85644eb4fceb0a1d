using Microsoft.Extensions.Logging;

namespace Errand.Storage;

/// <summary>What this room says, event ids 2000–2999. Never an input, a result or a page.</summary>
internal static partial class StoreLog
{
    [LoggerMessage(2000, LogLevel.Information, "Applied the database script {Script}")]
    public static partial void Migrated(ILogger logger, string script);

    [LoggerMessage(2100, LogLevel.Information, "The queue runs up to {Concurrency} tasks at once")]
    public static partial void QueueStarted(ILogger logger, int concurrency);

    [LoggerMessage(2101, LogLevel.Information, "Draining: {Running} tasks still run and have {DrainTime} to end")]
    public static partial void Draining(ILogger logger, int running, TimeSpan drainTime);

    [LoggerMessage(2102, LogLevel.Warning, "Put {Count} tasks that an interrupted worker held or lost back into the queue")]
    public static partial void Recovered(ILogger logger, int count);

    [LoggerMessage(2110, LogLevel.Debug, "Attempt {Number} of task {TaskId} begins")]
    public static partial void AttemptBegun(ILogger logger, string taskId, int number);

    [LoggerMessage(2111, LogLevel.Error, "Attempt {Number} of task {TaskId} broke")]
    public static partial void AttemptBroke(ILogger logger, Exception failure, string taskId, int number);

    [LoggerMessage(2112, LogLevel.Warning, "Attempt {Number} of task {TaskId} had lost its lease; its outcome {Outcome} was dropped")]
    public static partial void OutcomeFenced(ILogger logger, string taskId, int number, string outcome);

    [LoggerMessage(2113, LogLevel.Information, "Task {TaskId} ended as {Code} before an attempt could begin")]
    public static partial void EndedUnrun(ILogger logger, string taskId, string code);

    [LoggerMessage(2114, LogLevel.Error, "The outcome of task {TaskId} could not be written; the next reconciliation takes the task up again")]
    public static partial void OutcomeUnwritten(ILogger logger, Exception failure, string taskId);

    [LoggerMessage(2115, LogLevel.Warning, "Task {TaskId} did not stop within {Grace} of its cancellation and was canceled without its worker")]
    public static partial void CanceledWithoutWorker(ILogger logger, string taskId, TimeSpan grace);

    [LoggerMessage(2116, LogLevel.Error, "Canceling task {TaskId} without its worker failed")]
    public static partial void CancelFailed(ILogger logger, Exception failure, string taskId);

    [LoggerMessage(2200, LogLevel.Information, "Retention removed {Tasks} tasks and {Keys} idempotency keys")]
    public static partial void Retained(ILogger logger, int tasks, int keys);

    [LoggerMessage(2201, LogLevel.Warning, "Files of the removed task {TaskId} could not be deleted")]
    public static partial void ArtifactsLeft(ILogger logger, Exception failure, string taskId);

    [LoggerMessage(2202, LogLevel.Error, "The timer {Timer} failed; it runs again at its next turn")]
    public static partial void TimerFailed(ILogger logger, Exception failure, string timer);
}
