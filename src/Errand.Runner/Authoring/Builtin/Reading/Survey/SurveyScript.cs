namespace Errand.Runner.Authoring.Builtin.Reading.Survey;

/// <summary>The in-page half of the survey, an embedded resource.</summary>
internal static class SurveyScript
{
    private const string ResourceName = "Errand.Runner.Authoring.Builtin.Reading.Survey.survey.js";

    public static string Source { get; } = Load();

    private static string Load()
    {
        using var stream = typeof(SurveyScript).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The resource {ResourceName} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
