namespace Errand.Runner.Authoring.Looking.Sight;

/// <summary>The in-page half, from embedded resources: a function of the first number to give.</summary>
internal static class EyesScript
{
    private const string Folder = "Errand.Runner.Authoring.Looking.Sight.";

    public static string Source { get; } = $"first => (\n{Load("eyes.js")})(first,\n{Load("locating.js")})";

    private static string Load(string name)
    {
        using var stream = typeof(EyesScript).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim();
    }
}
