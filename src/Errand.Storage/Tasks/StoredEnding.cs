using System.Text.Json;
using Errand.Core.Automations;
using Errand.Core.Errors;
using Errand.Core.Tasks;

namespace Errand.Storage.Tasks;

/// <summary>An ending as the database keeps it. The result's text has a column of its own, so that lists need not read it.</summary>
internal sealed record StoredEnding
{
    public string? ResultArtifact { get; init; }

    public StoredError? Error { get; init; }

    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];

    public IReadOnlyList<string> Ungrounded { get; init; } = [];

    public required string ReuseKey { get; init; }

    public bool ReuseUpdated { get; init; }

    public int? ReuseVersion { get; init; }

    public required ReuseHow ReuseHow { get; init; }

    public required StoredCost Cost { get; init; }

    public long BrowserMs { get; init; }

    public long ModelMs { get; init; }

    /// <summary>The JSON of an ending, its result's text left out.</summary>
    public static string Write(TaskEnding ending) => JsonSerializer.Serialize(
        new StoredEnding
        {
            ResultArtifact = ending.ResultArtifact,
            Error = ending.Error is { } error ? new StoredError(error.Code, error.Message, error.Details) : null,
            Evidence = ending.Evidence,
            Ungrounded = ending.Ungrounded,
            ReuseKey = ending.Reuse.Key.Value,
            ReuseUpdated = ending.Reuse.Updated,
            ReuseVersion = ending.Reuse.Version,
            ReuseHow = ending.Reuse.How,
            Cost = StoredCost.From(ending.Cost),
            BrowserMs = (long)ending.BrowserTime.TotalMilliseconds,
            ModelMs = (long)ending.ModelTime.TotalMilliseconds,
        },
        StoredJson.Default.StoredEnding);

    /// <summary>The ending that <see cref="Write"/> wrote, with the result's text put back.</summary>
    public static TaskEnding Read(string json, string? resultJson)
    {
        var stored = JsonSerializer.Deserialize(json, StoredJson.Default.StoredEnding)
            ?? throw new InvalidDataException("The database holds an empty ending.");
        return new TaskEnding
        {
            ResultJson = resultJson,
            ResultArtifact = stored.ResultArtifact,
            Error = stored.Error is { } error ? new TaskError(error.Code, error.Message, error.Details) : null,
            Evidence = stored.Evidence,
            Ungrounded = stored.Ungrounded,
            Reuse = new ReuseReport(new ReuseKey(stored.ReuseKey), stored.ReuseUpdated, stored.ReuseVersion, stored.ReuseHow),
            Cost = stored.Cost.ToReport(),
            BrowserTime = TimeSpan.FromMilliseconds(stored.BrowserMs),
            ModelTime = TimeSpan.FromMilliseconds(stored.ModelMs),
        };
    }
}
