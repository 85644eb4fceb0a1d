using System.Globalization;
using Errand.Core.Options;

namespace Errand.Core.Requests;

/// <summary><c>budget</c>: caps that a caller sets below the service's own.</summary>
internal static class BudgetRule
{
    public static void Check(RequestFields fields, LimitOptions limits)
    {
        if (fields.Within("budget") is not { } budget)
        {
            return;
        }

        if (budget.Number("maxCostUsd") is { } cost && !(cost.TryGetDecimal(out var usd) && usd >= 0))
        {
            budget.Refuse("maxCostUsd", "Must be 0 or more US dollars.");
        }

        if (budget.Number("maxSteps") is { } steps && !(steps.TryGetInt32(out var count) && count >= 1))
        {
            budget.Refuse("maxSteps", "Must be a whole number, 1 or more.");
        }

        var most = limits.TaskTime.TotalSeconds;
        if (budget.Number("timeoutSeconds") is { } time && !(time.TryGetDouble(out var seconds) && seconds > 0 && seconds <= most))
        {
            budget.Refuse("timeoutSeconds", string.Create(CultureInfo.InvariantCulture, $"Must be above 0 and at most {most} seconds."));
        }
    }
}
