namespace Errand.Core.Schemas.Patterns;

/// <summary>Reads what follows a backslash, where it stands for characters.</summary>
internal static class EcmaEscapes
{
    /// <summary>Reads a class escape (<c>\d</c>, <c>\p{…}</c>, …) into <paramref name="set"/>; false when it is none.</summary>
    public static bool TryReadClass(EcmaScanner scanner, EcmaSet set)
    {
        var kind = scanner.Peek;
        if (kind is 'p' or 'P')
        {
            scanner.TakeCodePoint();
            if (!scanner.Take("{"))
                throw new FormatException($@"\{kind} must be followed by a name in braces");
            EcmaProperties.AddTo(set, scanner.TakeUntil('}'), kind == 'P');
            return true;
        }
        var ranges = char.ToLowerInvariant(kind) switch
        {
            'd' => CodePoints.Digits,
            'w' => CodePoints.Words,
            's' => CodePoints.Spaces,
            _ => null,
        };
        if (ranges is null)
            return false;
        scanner.TakeCodePoint();
        set.Add(char.IsUpper(kind) ? CodePoints.Except(ranges) : ranges);
        return true;
    }

    /// <summary>Reads the escape of one character.</summary>
    public static int ReadCharacter(EcmaScanner scanner)
    {
        var next = scanner.TakeCodePoint();
        return next switch
        {
            't' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            '0' when !char.IsAsciiDigit(scanner.Peek) => 0,
            'x' => scanner.TakeHex(2),
            'u' => ReadUnicode(scanner),
            'c' when char.IsAsciiLetter(scanner.Peek) => scanner.TakeCodePoint() % 32,
            _ when next <= 0x7F && char.IsAsciiLetterOrDigit((char)next) =>
                throw new FormatException($@"\{(char)next} is not an escape of ECMA-262"),
            _ => next,
        };
    }

    private static int ReadUnicode(EcmaScanner scanner)
    {
        if (scanner.Take("{"))
        {
            var digits = scanner.TakeUntil('}');
            var valid = digits.Length is > 0 and <= 6 && digits.All(char.IsAsciiHexDigit);
            var codePoint = valid ? Convert.ToInt32(digits, 16) : int.MaxValue;
            return codePoint <= CodePoints.Last ? codePoint : throw new FormatException($@"\u{{{digits}}} is not a code point");
        }
        var first = scanner.TakeHex(4);
        var position = scanner.Position;
        if (!char.IsHighSurrogate((char)first) || !scanner.Take(@"\u") || scanner.Peek == '{')
        {
            scanner.Rewind(position);
            return first;
        }
        var second = scanner.TakeHex(4);
        if (char.IsLowSurrogate((char)second))
            return char.ConvertToUtf32((char)first, (char)second);
        scanner.Rewind(position);
        return first;
    }
}
