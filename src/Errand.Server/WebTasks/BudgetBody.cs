namespace Errand.Server.WebTasks;

/// <summary>Caps on what a task may spend; absent: the service's own limits.</summary>
/// <param name="MaxCostUsd">US dollars for model calls, 0 or more.</param>
/// <param name="MaxSteps">Steps of the author, 1 or more.</param>
/// <param name="TimeoutSeconds">Seconds from start to end, above 0 and at most the service's task time.</param>
internal sealed record BudgetBody(decimal? MaxCostUsd, int? MaxSteps, double? TimeoutSeconds);
