namespace Errand.Core.Schemas.Patterns;

/// <summary>Reads a character class, from behind its opening bracket.</summary>
internal static class EcmaClassReader
{
    /// <summary>The class as a .NET pattern.</summary>
    public static string Read(EcmaScanner scanner)
    {
        var negated = scanner.Take("^");
        var set = new EcmaSet();
        while (!scanner.Take("]"))
        {
            var first = ReadMember(scanner, set);
            if (first is null || scanner.Peek != '-')
            {
                if (first is { } single)
                    set.Add(single);
                continue;
            }
            ReadRange(scanner, set, first.Value);
        }
        return set.ToPattern(negated);
    }

    private static void ReadRange(EcmaScanner scanner, EcmaSet set, int first)
    {
        scanner.Take("-");
        if (scanner.Peek == ']')
        {
            set.Add(first);
            set.Add('-');
            return;
        }
        if (ReadMember(scanner, set) is not { } last)
            throw new FormatException("a range in a class must end with a character");
        if (last < first)
            throw new FormatException("a range in a class is out of order");
        set.Add(first, last);
    }

    /// <summary>One character of the class; null when a class escape was added to <paramref name="set"/> instead.</summary>
    private static int? ReadMember(EcmaScanner scanner, EcmaSet set)
    {
        if (!scanner.Take(@"\"))
            return scanner.TakeCodePoint();
        if (scanner.Take("b"))
            return '\b';
        return EcmaEscapes.TryReadClass(scanner, set) ? null : EcmaEscapes.ReadCharacter(scanner);
    }
}
