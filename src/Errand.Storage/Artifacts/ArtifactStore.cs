using Errand.Core.Tasks;
using Errand.Storage.Databases;

namespace Errand.Storage.Artifacts;

/// <summary>Artifacts as files in the data directory, with a row each.</summary>
internal sealed class ArtifactStore(IDatabase database, ArtifactFiles files, TimeProvider time) : IArtifactStore
{
    private const string Columns = "name AS Name, content_type AS ContentType, size_bytes AS SizeBytes, created_at AS CreatedAt";

    public async Task<Artifact> SaveAsync(WebTaskId id, string name, string contentType, Stream content, CancellationToken cancellationToken)
    {
        var safeName = ArtifactFiles.SafeName(name);
        var size = await files.WriteAsync(id, safeName, content, cancellationToken);
        var row = new Row { Name = safeName, ContentType = contentType, SizeBytes = size, CreatedAt = time.NowMs() };
        await database.WriteAsync(
            transaction => transaction.ExecuteAsync(
                """
                INSERT INTO task_artifacts (task_id, name, content_type, size_bytes, created_at)
                VALUES (@Id, @Name, @ContentType, @SizeBytes, @CreatedAt)
                ON CONFLICT (task_id, name) DO UPDATE
                SET content_type = excluded.content_type, size_bytes = excluded.size_bytes, created_at = excluded.created_at
                """,
                new { Id = id.Value, row.Name, row.ContentType, row.SizeBytes, row.CreatedAt },
                cancellationToken),
            null,
            cancellationToken);
        return row.ToArtifact();
    }

    public async Task<IReadOnlyList<Artifact>> ListAsync(WebTaskId id, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            connection => connection.AllAsync<Row>(
                $"SELECT {Columns} FROM task_artifacts WHERE task_id = @Id ORDER BY created_at, name", new { Id = id.Value }, cancellationToken),
            cancellationToken);
        return [.. rows.Select(row => row.ToArtifact())];
    }

    public async Task<(Artifact Artifact, Stream Content)?> OpenAsync(WebTaskId id, string name, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            connection => connection.FirstAsync<Row>(
                $"SELECT {Columns} FROM task_artifacts WHERE task_id = @Id AND name = @Name", new { Id = id.Value, Name = name }, cancellationToken),
            cancellationToken);
        if (row is null)
            return null;
        try
        {
            var content = new FileStream(files.PathOf(id, row.Name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            return ((row.ToArtifact() with { SizeBytes = content.Length }), content);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private sealed class Row
    {
        public required string Name { get; init; }

        public required string ContentType { get; init; }

        public long SizeBytes { get; init; }

        public long CreatedAt { get; init; }

        public Artifact ToArtifact() => new(Name, ContentType, SizeBytes, UnixTime.FromMs(CreatedAt));
    }
}
