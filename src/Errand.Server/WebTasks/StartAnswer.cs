namespace Errand.Server.WebTasks;

/// <summary>A task accepted and queued.</summary>
/// <param name="WebTaskId">Unique web task id, prefixed nanoid (wt_...).</param>
/// <param name="Status">Always pending.</param>
internal sealed record StartAnswer(string WebTaskId, string Status);
