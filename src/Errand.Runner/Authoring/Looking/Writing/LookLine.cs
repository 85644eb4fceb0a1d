using System.Globalization;

namespace Errand.Runner.Authoring.Looking.Writing;

/// <summary>A line of a look with the lines below it.</summary>
internal sealed class LookLine
{
    private int? _tokens;

    /// <summary>What the line is known by from one look to the next: its ref, or that of what it unfolds.</summary>
    public required string Key { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<LookLine> Below { get; init; } = [];

    /// <summary>True for a part that a reader can do without first: navigation, header, footer, asides.</summary>
    public bool IsMarginal { get; init; }

    /// <summary>True for the line that stands for folded siblings.</summary>
    public bool IsFold { get; init; }

    /// <summary>How many lines stand here, itself included.</summary>
    public int Size => 1 + Below.Sum(line => line.Size);

    /// <summary>What it costs with all below it and a small allowance for the line breaks and indentation.</summary>
    public int Tokens => _tokens ??= Own + Below.Sum(line => line.Tokens);

    /// <summary>What the line alone costs.</summary>
    public int Own => TokenCount.Of(Text) + 1;

    /// <summary>The line that stands for a number of others.</summary>
    public static string Stub(int count, string follow) =>
        string.Create(CultureInfo.InvariantCulture, $"… {count} left out: look {follow}");
}
