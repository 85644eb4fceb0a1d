namespace Errand.Server.WebTasks;

/// <summary>Why a task was canceled.</summary>
/// <param name="Type">A stable word, such as user.</param>
/// <param name="Message">One sentence for people.</param>
internal sealed record ReasonBody(string Type, string Message);
