namespace Errand.Composition;

/// <summary>Parts configuration given on the command line (<c>--Errand:Worker:Concurrency=4</c>) from the words of the command.</summary>
internal static class SettingArguments
{
    /// <summary>A configuration argument is <c>--</c> and a key with a colon; its value follows after <c>=</c> or as the next word.</summary>
    public static (string[] Words, string[] Settings) Split(string[] args)
    {
        List<string> words = [], settings = [];
        for (var i = 0; i < args.Length; i++)
        {
            if (!IsSetting(args[i]))
            {
                words.Add(args[i]);
                continue;
            }

            settings.Add(args[i]);
            if (!args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Length)
            {
                settings.Add(args[++i]);
            }
        }

        return ([.. words], [.. settings]);
    }

    private static bool IsSetting(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && argument.Split('=')[0] is var key && key.Contains(':', StringComparison.Ordinal);
}
