namespace Errand.Core.Schemas.Patterns;

/// <summary>Walks over the text of a pattern.</summary>
internal sealed class EcmaScanner(string text)
{
    public int Position { get; private set; }

    public bool AtEnd => Position >= text.Length;

    /// <summary>The next character; NUL at the end.</summary>
    public char Peek => AtEnd ? '\0' : text[Position];

    /// <summary>Takes <paramref name="expected"/> if it comes next.</summary>
    public bool Take(string expected)
    {
        if (string.CompareOrdinal(text, Position, expected, 0, expected.Length) != 0)
            return false;
        Position += expected.Length;
        return true;
    }

    /// <summary>The next code point, a surrogate pair as one.</summary>
    public int TakeCodePoint()
    {
        if (AtEnd)
            throw new FormatException("it ends too early");
        var first = text[Position++];
        return char.IsHighSurrogate(first) && char.IsLowSurrogate(Peek) ? char.ConvertToUtf32(first, text[Position++]) : first;
    }

    /// <summary>The text up to <paramref name="end"/>, which is taken too.</summary>
    public string TakeUntil(char end)
    {
        var at = text.IndexOf(end, Position);
        if (at < 0)
            throw new FormatException($"a {end} is missing");
        var taken = text[Position..at];
        Position = at + 1;
        return taken;
    }

    /// <summary>The decimal digits that come next; empty when there are none.</summary>
    public string TakeDigits()
    {
        var start = Position;
        while (char.IsAsciiDigit(Peek))
            Position++;
        return text[start..Position];
    }

    /// <summary>Exactly <paramref name="count"/> hexadecimal digits.</summary>
    public int TakeHex(int count)
    {
        if (Position + count > text.Length || !text.AsSpan(Position, count).ToString().All(char.IsAsciiHexDigit))
            throw new FormatException($"{count} hexadecimal digits are missing at position {Position}");
        var value = Convert.ToInt32(text.Substring(Position, count), 16);
        Position += count;
        return value;
    }

    /// <summary>Goes back to an earlier position.</summary>
    public void Rewind(int position) => Position = position;
}
