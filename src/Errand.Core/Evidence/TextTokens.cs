namespace Errand.Core.Evidence;

/// <summary>Cuts folded text into runs of letters and digits.</summary>
internal static class TextTokens
{
    /// <summary>The tokens of <paramref name="text"/> as ranges.</summary>
    public static IEnumerable<(int Start, int Length)> Of(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
                start = i;
            if (!inside && start >= 0)
            {
                yield return (start, i - start);
                start = -1;
            }
        }
    }

    /// <summary>Whether the part of <paramref name="text"/> begins and ends where tokens do.</summary>
    public static bool IsWhole(string text, int start, int length) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1]) || !char.IsLetterOrDigit(text[start]))
        && (start + length >= text.Length || !char.IsLetterOrDigit(text[start + length]) || !char.IsLetterOrDigit(text[start + length - 1]));
}
