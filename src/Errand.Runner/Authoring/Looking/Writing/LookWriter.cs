using System.Globalization;
using System.Text;

namespace Errand.Runner.Authoring.Looking.Writing;

/// <summary>
/// Writes lines within a budget. A line is written whole or not at all, and what is not is counted where it would have stood, with the ref that shows it.
/// Margins (navigation, header, footer, asides) go first, the largest first; then the page is told from the top as far as the budget goes.
/// </summary>
internal sealed class LookWriter
{
    /// <summary>Kept back for the lines that say what was left out.</summary>
    private const int StubTokens = 14;

    private readonly StringBuilder _text = new();
    private readonly List<string> _follow = [];
    private readonly HashSet<LookLine> _closed = [];
    private readonly int _budget;
    private int _left;

    public LookWriter(int budget) => _budget = _left = budget;

    public int LeftOut { get; private set; }

    public IReadOnlyList<string> Follow => _follow;

    public string Text => _text.ToString().TrimEnd('\n');

    /// <summary>A line outside the page's own, which is always written.</summary>
    public void Say(string line) => Put(line, 0);

    /// <summary>Lines outside the page's own, up to a third of what is left; the rest is counted.</summary>
    public void SayAsFits(IReadOnlyList<string> lines)
    {
        var keep = _left - (_left / 3);
        for (var i = 0; i < lines.Count; i++)
        {
            if (_left - TokenCount.Of(lines[i]) < keep)
            {
                Say(string.Create(CultureInfo.InvariantCulture, $"{lines.Count - i} more events and pieces of JSON left out"));
                return;
            }

            Say(lines[i]);
        }
    }

    public void Write(IReadOnlyList<LookLine> lines)
    {
        CloseMargins(lines);
        WriteAll(lines, 0);
    }

    private void CloseMargins(IReadOnlyList<LookLine> lines)
    {
        var over = lines.Sum(line => line.Tokens) - _left;
        foreach (var margin in Margins(lines).OrderByDescending(line => line.Tokens).TakeWhile(_ => over > 0))
        {
            _closed.Add(margin);
            over -= margin.Tokens - StubTokens;
        }
    }

    private static IEnumerable<LookLine> Margins(IReadOnlyList<LookLine> lines) =>
        lines.SelectMany(line => line.IsMarginal && line.Size > 4 ? [line] : Margins(line.Below));

    private void WriteAll(IReadOnlyList<LookLine> lines, int depth)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (_closed.Contains(line))
            {
                Close(line, depth);
            }
            else if (Cost(line) + StubTokens <= _left || IsWorthBreaking(line))
            {
                Open(line, depth);
            }
            else
            {
                Stub(lines.Skip(i).Sum(rest => rest.Size), $"{FirstRef(lines, i)}..", depth);
                return;
            }
        }
    }

    // What is small is told whole or left out whole, so that the next look begins with it.
    private bool IsWorthBreaking(LookLine line) => line.Below.Count > 0 && line.Own + (2 * StubTokens) <= _left && Cost(line) > _budget / 4;

    private int Cost(LookLine line) => _closed.Contains(line) ? line.Own + StubTokens : _closed.Count == 0 ? line.Tokens : line.Own + line.Below.Sum(Cost);

    private void Open(LookLine line, int depth)
    {
        Put(line.Text, depth);
        if (line.IsFold)
        {
            _follow.Add(line.Key);
        }

        WriteAll(line.Below, depth + 1);
    }

    private void Close(LookLine line, int depth)
    {
        Put(line.Text, depth);
        Stub(line.Size - 1, line.Key, depth + 1);
    }

    // What is folded behind a line that was told comes after it, so the siblings go on from the next line of their own.
    private static string FirstRef(IReadOnlyList<LookLine> lines, int from) => lines[from].Key.TrimEnd('+');

    private void Stub(int count, string follow, int depth)
    {
        LeftOut += count;
        _follow.Add(follow);
        Put(LookLine.Stub(count, follow), depth);
    }

    private void Put(string line, int depth)
    {
        _left -= TokenCount.Of(line) + 1;
        _text.Append(' ', depth).Append(line).Append('\n');
    }
}
