using System.Globalization;
using System.Text.Json.Nodes;
using Errand.Core.Automations;
using Errand.Core.Errors;
using Errand.Core.Tasks;
using Errand.Storage.Effects;

namespace Errand.Storage.Queue;

/// <summary>The endings that the queue itself gives to tasks it may not run any more.</summary>
internal static class UnrunEndings
{
    /// <summary>The service broke down under the task as often as is allowed.</summary>
    public static TaskEnding Interrupted(ReuseKey key, long attempts) => Failed(
        key,
        new TaskError(
            TaskErrorCode.Interrupted,
            string.Create(CultureInfo.InvariantCulture, $"The service was interrupted during each of {attempts} attempts at this task. Start it again.")));

    /// <summary>An attempt stopped behind an irreversible step, so that nothing may run it again.</summary>
    public static TaskEnding EffectUncertain(ReuseKey key, IReadOnlyList<Effect> effects) => Failed(
        key,
        new TaskError(
            TaskErrorCode.EffectUncertain,
            "The task stopped after an irreversible step had begun, so it was not run again. Check on the site what took effect before you start it anew.",
            new JsonObject { ["effects"] = new JsonArray([.. effects.Select(Describe)]) }));

    private static TaskEnding Failed(ReuseKey key, TaskError error) => new()
    {
        Error = error,
        Reuse = new ReuseReport(key, Updated: false, Version: null, ReuseHow.None),
        Cost = CostReport.None,
        BrowserTime = TimeSpan.Zero,
        ModelTime = TimeSpan.Zero,
    };

    private static JsonObject Describe(Effect effect) => new()
    {
        ["label"] = effect.Label,
        ["begunAt"] = effect.BegunAt.ToString("O", CultureInfo.InvariantCulture),
        ["completedAt"] = effect.CompletedAt?.ToString("O", CultureInfo.InvariantCulture),
    };
}
