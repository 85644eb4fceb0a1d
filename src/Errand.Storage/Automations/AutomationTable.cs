using System.Data.Common;
using Errand.Core.Automations;
using Errand.Storage.Access;
using Errand.Storage.Databases;

namespace Errand.Storage.Automations;

/// <summary>Writes versions by compare-and-set, inside whatever transaction the caller is in.</summary>
internal static class AutomationTable
{
    /// <summary>The saved version, or null when <see cref="VersionDraft.BasedOn"/> is not current any more.</summary>
    public static async Task<AutomationVersion?> SaveAsync(
        DbTransaction transaction, VersionDraft draft, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var number = (draft.BasedOn ?? 0) + 1;
        if (!await MoveCurrentAsync(transaction, draft, number, now, cancellationToken))
            return null;
        var version = draft.ToVersion(number, UnixTime.FromMs(now.ToUnixTimeMilliseconds()));
        await transaction.ExecuteAsync(
            """
            INSERT INTO automation_versions
                (workspace_id, key, number, origin, message, output_schema_hash, web_task_id, created_at, profile_json, files_json)
            VALUES (@WorkspaceId, @Key, @Number, @Origin, @Message, @OutputSchemaHash, @WebTaskId, @CreatedAt, @ProfileJson, @FilesJson)
            """,
            VersionRow.From(version),
            cancellationToken);
        var actor = draft.Actor ?? draft.WebTaskId?.Value ?? AuditEntry.Operator;
        var entry = (actor, "automation-saved", draft.Key.Value, $"version {number}: {draft.Message}");
        await AuditTable.AppendAsync(transaction, draft.WorkspaceId, now, entry, cancellationToken);
        return version;
    }

    private static async Task<bool> MoveCurrentAsync(
        DbTransaction transaction, VersionDraft draft, int number, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sql = draft.BasedOn is null
            ? """
              INSERT INTO automations (workspace_id, key, current, created_at, updated_at) VALUES (@Workspace, @Key, @Number, @Now, @Now)
              ON CONFLICT (workspace_id, key) DO NOTHING
              """
            : "UPDATE automations SET current = @Number, updated_at = @Now WHERE workspace_id = @Workspace AND key = @Key AND current = @BasedOn";
        var parameters = new
        {
            Workspace = draft.WorkspaceId.ToString(),
            Key = draft.Key.Value,
            Number = number,
            draft.BasedOn,
            Now = now.ToUnixTimeMilliseconds(),
        };
        return await transaction.ExecuteAsync(sql, parameters, cancellationToken) == 1;
    }

    private static AutomationVersion ToVersion(this VersionDraft draft, int number, DateTimeOffset createdAt) => new()
    {
        WorkspaceId = draft.WorkspaceId,
        Key = draft.Key,
        Number = number,
        Origin = draft.Origin,
        Message = draft.Message,
        Code = draft.Code,
        OutputSchemaHash = draft.OutputSchemaHash,
        ProfileJson = draft.ProfileJson,
        WebTaskId = draft.WebTaskId,
        CreatedAt = createdAt,
    };
}
