using System.Diagnostics.Metrics;
using Errand.Storage.Tasks;

namespace Errand.Server.Metrics;

/// <summary>What the API counts of its own, under the meter <c>errand</c>.</summary>
internal sealed class ErrandMetrics
{
    public const string MeterName = "errand";

    private readonly Counter<long> starts;
    private readonly UpDownCounter<long> streams;

    public ErrandMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(MeterName);
        starts = meter.CreateCounter<long>("errand.web_tasks.starts", "{request}", "Valid start requests, by what became of them.");
        streams = meter.CreateUpDownCounter<long>("errand.event_streams.open", "{stream}", "Event streams open now.");
    }

    public void CountStart(StartOutcome outcome) => starts.Add(1, new KeyValuePair<string, object?>("outcome", outcome switch
    {
        StartOutcome.Accepted => "accepted",
        StartOutcome.Repeated => "repeated",
        StartOutcome.KeyConflict => "conflict",
        _ => "queue-full",
    }));

    /// <summary>Counts a stream as open until the answer is disposed.</summary>
    public IDisposable OpenStream()
    {
        streams.Add(1);
        return new Closing(streams);
    }

    private sealed class Closing(UpDownCounter<long> streams) : IDisposable
    {
        public void Dispose() => streams.Add(-1);
    }
}
