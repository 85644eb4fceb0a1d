using Errand.Core.Options;
using Microsoft.Extensions.Options;

namespace Errand.Storage.Startup;

/// <summary>The folder of the database file and the artifacts, held by one process at a time.</summary>
internal sealed class DataDirectory(IOptions<ErrandOptions> options) : IDisposable
{
    private FileStream? claim;

    /// <summary>Its absolute path.</summary>
    public string Root { get; } = Path.GetFullPath(options.Value.DataDirectory);

    public string DatabaseFile => Path.Combine(Root, "errand.db");

    private string LockFile => Path.Combine(Root, "errand.lock");

    public string Artifacts => Path.Combine(Root, "artifacts");

    /// <summary>
    /// Creates the folder when missing and holds it until disposed. The system lets go of the lock when the process dies, however it dies.
    /// </summary>
    /// <exception cref="StoreUnavailableException">It cannot be written, or another process holds it.</exception>
    public void Claim()
    {
        if (claim is not null)
            return;
        try
        {
            Directory.CreateDirectory(Artifacts);
            File.WriteAllText(Path.Combine(Root, ".writable"), "");
            File.Delete(Path.Combine(Root, ".writable"));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(
                $"The data directory {Root} cannot be written ({failure.Message}). Set Errand:DataDirectory to a folder this user may write.", failure);
        }

        claim = Lock(LockFile);
    }

    /// <summary>Whether another process holds it at this moment.</summary>
    public bool IsHeldByAnother()
    {
        if (claim is not null || !File.Exists(LockFile))
            return false;
        try
        {
            using var free = new FileStream(LockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    public void Dispose() => claim?.Dispose();

    private FileStream Lock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure)
        {
            throw new StoreUnavailableException(
                $"Another Errand process uses the data directory {Root}. Stop it, or set Errand:DataDirectory to another folder.", failure);
        }
    }
}
