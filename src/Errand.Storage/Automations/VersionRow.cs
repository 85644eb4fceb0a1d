using System.Collections.Immutable;
using System.Text.Json;
using Errand.Core.Automations;
using Errand.Core.Tasks;
using Errand.Storage.Databases;
using Errand.Storage.Tasks;

namespace Errand.Storage.Automations;

/// <summary>A row of <c>automation_versions</c>, as Dapper fills it.</summary>
internal sealed class VersionRow
{
    public const string Columns = """
        v.workspace_id AS WorkspaceId, v.key AS Key, v.number AS Number, v.origin AS Origin, v.message AS Message,
        v.output_schema_hash AS OutputSchemaHash, v.web_task_id AS WebTaskId, v.created_at AS CreatedAt,
        v.profile_json AS ProfileJson, v.files_json AS FilesJson
        """;

    public required string WorkspaceId { get; init; }

    public required string Key { get; init; }

    public long Number { get; init; }

    public required string Origin { get; init; }

    public required string Message { get; init; }

    public string? OutputSchemaHash { get; init; }

    public string? WebTaskId { get; init; }

    public long CreatedAt { get; init; }

    public string? ProfileJson { get; init; }

    public required string FilesJson { get; init; }

    public static VersionRow From(AutomationVersion version) => new()
    {
        WorkspaceId = version.WorkspaceId.ToString(),
        Key = version.Key.Value,
        Number = version.Number,
        Origin = version.Origin.ToString(),
        Message = version.Message,
        OutputSchemaHash = version.OutputSchemaHash,
        WebTaskId = version.WebTaskId?.Value,
        CreatedAt = version.CreatedAt.ToUnixTimeMilliseconds(),
        ProfileJson = version.ProfileJson,
        FilesJson = JsonSerializer.Serialize(
            new SortedDictionary<string, string>(version.Code.Files, StringComparer.Ordinal), StoredJson.Default.SortedDictionaryStringString),
    };

    public AutomationVersion ToVersion() => new()
    {
        WorkspaceId = new WorkspaceId(Guid.Parse(WorkspaceId)),
        Key = new ReuseKey(Key),
        Number = (int)Number,
        Origin = Enum.Parse<VersionOrigin>(Origin),
        Message = Message,
        Code = ReadFiles(),
        OutputSchemaHash = OutputSchemaHash,
        ProfileJson = ProfileJson,
        WebTaskId = WebTaskId is { } id ? new WebTaskId(id) : null,
        CreatedAt = UnixTime.FromMs(CreatedAt),
    };

    private CodeTree ReadFiles()
    {
        var files = JsonSerializer.Deserialize(FilesJson, StoredJson.Default.SortedDictionaryStringString)
            ?? throw new InvalidDataException("The database holds a version without files.");
        return new CodeTree(files.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }
}
