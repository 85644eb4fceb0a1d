using Errand.Core.Tasks;
using Errand.Storage.Startup;

namespace Errand.Storage.Artifacts;

/// <summary>The files behind the artifacts: <c>artifacts/{taskId}/{name}</c> in the data directory.</summary>
internal sealed class ArtifactFiles(DataDirectory directory)
{
    private const int MaxNameLength = 100;

    /// <summary>
    /// A file name of letters, digits, dots, dashes and underscores: no separator, no leading dot, never empty. The end is kept, so that the
    /// extension survives.
    /// </summary>
    public static string SafeName(string name)
    {
        var kept = new string([.. name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_')]);
        kept = kept.TrimStart('.');
        if (kept.Length > MaxNameLength)
            kept = kept[^MaxNameLength..].TrimStart('.');
        return kept.Length == 0 ? "file" : kept;
    }

    public string PathOf(WebTaskId id, string safeName) => Path.Combine(FolderOf(id), safeName);

    /// <summary>Writes beside the name and then takes its place at once: a reader sees the old file or the new one, whole.</summary>
    public async Task<long> WriteAsync(WebTaskId id, string safeName, Stream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(FolderOf(id));
        // The leading dot keeps it apart from every safe name.
        var temporary = Path.Combine(FolderOf(id), $".{Guid.NewGuid():N}.tmp");
        try
        {
            long size;
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await content.CopyToAsync(file, cancellationToken);
                size = file.Length;
            }

            File.Move(temporary, PathOf(id, safeName), overwrite: true);
            return size;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Deletes all of a task; nothing happens when it has none.</summary>
    public void Remove(WebTaskId id)
    {
        if (Directory.Exists(FolderOf(id)))
            Directory.Delete(FolderOf(id), recursive: true);
    }

    private string FolderOf(WebTaskId id) => Path.Combine(directory.Artifacts, SafeName(id.Value));
}
