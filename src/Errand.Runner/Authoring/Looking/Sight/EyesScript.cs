namespace Errand.Runner.Authoring.Looking.Sight;

/// <summary>The in-page half, an embedded resource.</summary>
internal static class EyesScript
{
    private const string ResourceName = "Errand.Runner.Authoring.Looking.Sight.eyes.js";

    public static string Source { get; } = Load();

    private static string Load()
    {
        using var stream = typeof(EyesScript).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The resource {ResourceName} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
