using Errand.Core.Tasks;

namespace Errand.Storage.Tasks;

/// <summary>A page of tasks; <paramref name="Next"/> is null on the last.</summary>
public sealed record WebTaskPage(IReadOnlyList<WebTask> Items, WebTaskCursor? Next);
