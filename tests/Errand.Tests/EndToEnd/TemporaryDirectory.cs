namespace Errand.Tests.EndToEnd;

/// <summary>An empty folder that goes with the test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("errand-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
