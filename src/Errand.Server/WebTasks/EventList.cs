namespace Errand.Server.WebTasks;

/// <summary>Steps of a task, in order.</summary>
/// <param name="Items">The steps.</param>
/// <param name="Next">Pass it as after to read on from here.</param>
internal sealed record EventList(IReadOnlyList<EventBody> Items, long Next);
