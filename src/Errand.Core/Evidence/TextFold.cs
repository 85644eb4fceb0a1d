using System.Globalization;
using System.Text;

namespace Errand.Core.Evidence;

/// <summary>
/// Brings texts to one form, so that what a script tidied up still equals what it read: lower case, spaces collapsed and trimmed, invisible
/// characters dropped, typographic quotes and dashes made plain, compatibility forms (full width, ligatures, raised digits) and Latin letters with
/// accents reduced to the plain ones. The service runs without culture data, where the framework's own NFKC leaves text as it is.
/// </summary>
internal static class TextFold
{
    public static string Fold(string text)
    {
        if (IsFolded(text))
            return text;
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
            Append(folded, character);
        if (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return folded.ToString();
    }

    private static void Append(StringBuilder folded, char character)
    {
        if (char.IsWhiteSpace(character))
        {
            if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
            return;
        }
        if (char.IsAscii(character) && !char.IsControl(character))
            folded.Append(char.ToLowerInvariant(character));
        else if (PlainForms.Of(character) is { } plain)
            folded.Append(plain);
        else if (char.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.Control))
            folded.Append(char.ToLowerInvariant(character));
    }

    private static bool IsFolded(string text)
    {
        var before = ' ';
        foreach (var character in text)
        {
            if (character is < ' ' or > '~' or (>= 'A' and <= 'Z') || character == ' ' && before == ' ')
                return false;
            before = character;
        }
        return before != ' ' || text.Length == 0;
    }
}
