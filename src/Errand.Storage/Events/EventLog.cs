using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Errand.Core.Options;
using Errand.Core.Tasks;
using Errand.Storage.Databases;
using Errand.Storage.Signals;
using Errand.Storage.Tasks;
using Microsoft.Extensions.Options;

namespace Errand.Storage.Events;

/// <summary>Events in <c>task_events</c>.</summary>
internal sealed class EventLog(IDatabase database, TaskSignals signals, IOptions<ErrandOptions> options) : IEventLog
{
    private const int FollowBatch = 200;

    public async Task AppendAsync(WebTaskId id, TaskEvent step, CancellationToken cancellationToken)
    {
        var parameters = new
        {
            Id = id.Value,
            At = step.At.ToUnixTimeMilliseconds(),
            step.Type,
            step.Message,
            DurationUs = step.Duration is { } duration ? (long)duration.TotalMicroseconds : (long?)null,
            step.Url,
            Data = step.Data?.ToJsonString(),
            Limit = options.Value.Limits.EventsPerTask,
        };
        var added = await database.WriteAsync(
            transaction => transaction.ExecuteAsync(
                """
                INSERT INTO task_events (task_id, sequence, at, type, message, duration_us, url, data_json)
                SELECT @Id, last.sequence + 1, @At, @Type, @Message, @DurationUs, @Url, @Data
                FROM (SELECT COALESCE(MAX(sequence), 0) AS sequence FROM task_events WHERE task_id = @Id) AS last
                WHERE last.sequence < @Limit AND EXISTS (SELECT 1 FROM web_tasks WHERE id = @Id)
                """,
                parameters,
                cancellationToken),
            null,
            cancellationToken);
        if (added > 0)
            signals.Steps.Raise(id);
    }

    public async Task<IReadOnlyList<TaskEvent>> ReadAsync(WebTaskId id, long after, int limit, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            connection => connection.AllAsync<Row>(
                """
                SELECT sequence AS Sequence, at AS At, type AS Type, message AS Message, duration_us AS DurationUs, url AS Url, data_json AS DataJson
                FROM task_events WHERE task_id = @Id AND sequence > @After ORDER BY sequence LIMIT @Limit
                """,
                new { Id = id.Value, After = after, Limit = limit },
                cancellationToken),
            cancellationToken);
        return [.. rows.Select(row => row.ToEvent())];
    }

    public async IAsyncEnumerable<TaskEvent> FollowAsync(
        WorkspaceId workspaceId, WebTaskId id, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var watch = signals.Steps.WatchFor(id);
        while (true)
        {
            var next = watch.Next;
            // The status is read before the events: what a task logs until its end is then among them.
            var isOver = await IsOverAsync(workspaceId, id, cancellationToken);
            IReadOnlyList<TaskEvent> steps;
            do
            {
                steps = isOver is null ? [] : await ReadAsync(id, after, FollowBatch, cancellationToken);
                foreach (var step in steps)
                    yield return step;
                after = steps.Count > 0 ? steps[^1].Sequence : after;
            }
            while (steps.Count == FollowBatch);
            if (isOver is not false)
                yield break;
            await next.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Null when this workspace has no such task.</summary>
    private async Task<bool?> IsOverAsync(WorkspaceId workspaceId, WebTaskId id, CancellationToken cancellationToken)
    {
        var status = await database.ReadAsync(
            connection => connection.FirstAsync<string>(
                "SELECT status FROM web_tasks WHERE id = @Id AND workspace_id = @Workspace",
                new { Id = id.Value, Workspace = workspaceId.ToString() },
                cancellationToken),
            cancellationToken);
        return status is null ? null : StatusNames.FromStored(status).IsFinal();
    }

    private sealed class Row
    {
        public long Sequence { get; init; }

        public long At { get; init; }

        public required string Type { get; init; }

        public required string Message { get; init; }

        public long? DurationUs { get; init; }

        public string? Url { get; init; }

        public string? DataJson { get; init; }

        public TaskEvent ToEvent() => new(
            Sequence,
            UnixTime.FromMs(At),
            Type,
            Message,
            DurationUs is { } duration ? TimeSpan.FromMicroseconds(duration) : null,
            Url,
            DataJson is null ? null : JsonNode.Parse(DataJson));
    }
}
