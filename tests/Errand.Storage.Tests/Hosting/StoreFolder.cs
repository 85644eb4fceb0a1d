namespace Errand.Storage.Tests.Hosting;

/// <summary>A data directory that goes away with the test.</summary>
internal sealed class StoreFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("errand-store-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
