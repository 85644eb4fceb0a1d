namespace Errand.Core.Tasks;

/// <summary>Why a task was canceled.</summary>
/// <param name="Type">A stable word, such as <c>user</c>.</param>
/// <param name="Message">One sentence for people.</param>
public sealed record CancelReason(string Type, string Message);
