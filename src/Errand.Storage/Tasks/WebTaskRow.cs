using Errand.Core.Automations;
using Errand.Core.Tasks;
using Errand.Storage.Databases;

namespace Errand.Storage.Tasks;

/// <summary>A row of <c>web_tasks</c>, as Dapper fills it.</summary>
internal sealed class WebTaskRow
{
    /// <summary>All columns but the result's text.</summary>
    public const string Columns = """
        id AS Id, workspace_id AS WorkspaceId, status AS Status, reuse_key AS ReuseKey, created_at AS CreatedAt, started_at AS StartedAt,
        finished_at AS FinishedAt, attempts AS Attempts, turn AS Turn, lease AS Lease, cancel_requested AS CancelRequested,
        cancel_type AS CancelType, cancel_message AS CancelMessage, input_json AS InputJson, ending_json AS EndingJson
        """;

    /// <summary>All columns.</summary>
    public const string AllColumns = Columns + ", result_json AS ResultJson";

    public required string Id { get; init; }

    public required string WorkspaceId { get; init; }

    public required string Status { get; init; }

    public required string ReuseKey { get; init; }

    public long CreatedAt { get; init; }

    public long? StartedAt { get; init; }

    public long? FinishedAt { get; init; }

    public long Attempts { get; init; }

    public long Turn { get; init; }

    public string? Lease { get; init; }

    public long CancelRequested { get; init; }

    public string? CancelType { get; init; }

    public string? CancelMessage { get; init; }

    public required string InputJson { get; init; }

    public string? EndingJson { get; init; }

    public string? ResultJson { get; init; }

    public WebTask ToTask()
    {
        var status = StatusNames.FromStored(Status);
        return new WebTask
        {
            Id = new WebTaskId(Id),
            WorkspaceId = new WorkspaceId(Guid.Parse(WorkspaceId)),
            Status = status,
            InputJson = InputJson,
            ReuseKey = new ReuseKey(ReuseKey),
            CreatedAt = UnixTime.FromMs(CreatedAt),
            StartedAt = UnixTime.FromMs(StartedAt),
            FinishedAt = UnixTime.FromMs(FinishedAt),
            Attempts = (int)Attempts,
            CancelRequested = CancelRequested != 0,
            CancelReason = status is WebTaskStatus.Canceled ? new CancelReason(CancelType ?? "", CancelMessage ?? "") : null,
            Ending = EndingJson is null ? null : StoredEnding.Read(EndingJson, ResultJson),
        };
    }
}
