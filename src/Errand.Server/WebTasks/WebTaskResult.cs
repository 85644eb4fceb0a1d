namespace Errand.Server.WebTasks;

/// <summary>Where a task stands and, once it has ended, how: a union on status and, of a completed task, on outcome.</summary>
internal abstract record WebTaskResult;
