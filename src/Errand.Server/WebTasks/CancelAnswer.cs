namespace Errand.Server.WebTasks;

/// <summary>Where a task stands after a cancel: canceled, completed when it had ended before, or started while it is still stopping.</summary>
/// <param name="WebTaskId">The task.</param>
/// <param name="Status">Its status now.</param>
internal sealed record CancelAnswer(string WebTaskId, string Status);
