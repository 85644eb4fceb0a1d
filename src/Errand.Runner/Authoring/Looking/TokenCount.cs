namespace Errand.Runner.Authoring.Looking;

/// <summary>
/// The one estimate of what text costs a model. No provider's own vocabulary: a run of letters costs one token for each started five of them, a run of up to
/// three digits one, every other visible character one, a run of white space beyond the single blank before a word one; characters beyond ASCII letters cost
/// one for each started two. It counts names, addresses and code within some tenths of what common vocabularies do, and counts every rival alike.
/// </summary>
public static class TokenCount
{
    private const int LettersPerToken = 5;
    private const int DigitsPerToken = 3;
    private const int ForeignPerToken = 2;

    public static int Of(ReadOnlySpan<char> text)
    {
        var tokens = 0;
        for (var i = 0; i < text.Length;)
        {
            var kind = KindOf(text[i]);
            var start = i;
            while (i < text.Length && KindOf(text[i]) == kind)
            {
                i++;
            }

            tokens += Cost(kind, i - start, i < text.Length, text[start]);
        }

        return tokens;
    }

    private static int Cost(Kind kind, int length, bool goesOn, char first) => kind switch
    {
        Kind.Letters => Started(length, LettersPerToken),
        Kind.Digits => Started(length, DigitsPerToken),
        Kind.Foreign => Started(length, ForeignPerToken),
        // The blank before a word is part of the word's token.
        Kind.Space => length == 1 && first == ' ' && goesOn ? 0 : 1,
        _ => length,
    };

    private static int Started(int length, int per) => (length + per - 1) / per;

    private static Kind KindOf(char character) => character switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' => Kind.Letters,
        >= '0' and <= '9' => Kind.Digits,
        ' ' or '\n' or '\t' or '\r' => Kind.Space,
        > '\u007f' => Kind.Foreign,
        _ => Kind.Sign,
    };

    private enum Kind
    {
        Letters,
        Digits,
        Foreign,
        Space,
        Sign,
    }
}
