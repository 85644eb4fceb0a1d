using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Errand.Core.Schemas.Patterns;

/// <summary>
/// Translates a pattern of ECMA-262 into .NET's dialect, one piece after another. Throws <see cref="FormatException"/> with a message
/// for people where the pattern is not one.
/// </summary>
internal sealed partial class EcmaTranslator(string pattern)
{
    private const string Word = "[0-9A-Z_a-z]";
    private static readonly string[] _looks = ["(?=", "(?!", "(?<=", "(?<!"];
    private static readonly string _dot = DotPattern();

    private readonly EcmaScanner _scanner = new(pattern);
    private readonly StringBuilder _text = new();
    private readonly EcmaSizes _sizes = new();
    private readonly bool _keepsGroups = BackReference().IsMatch(pattern);
    private readonly Dictionary<string, int> _names = [];
    private int _groups;
    private bool _backtracks;
    private bool _canRepeat;

    public EcmaTranslation Translate()
    {
        while (!_scanner.AtEnd)
            Next();
        _sizes.End();
        return new EcmaTranslation(_text.ToString(), _backtracks || _keepsGroups);
    }

    private void Next()
    {
        switch (_scanner.Peek)
        {
            case '*' or '+' or '?':
                Repeat();
                break;
            case '{' when Count().IsMatch(pattern.AsSpan(_scanner.Position)):
                Repeat();
                break;
            case '(':
                Open();
                break;
            case ')':
                Piece(")", true);
                _sizes.Close();
                break;
            case '|':
                Piece("|", false);
                break;
            case '^':
                Piece(@"\A", false);
                break;
            case '$':
                Piece(@"\z", false);
                break;
            case '.':
                Atom(_dot);
                break;
            case '[':
                _scanner.Take("[");
                Emit(EcmaClassReader.Read(_scanner));
                break;
            case '\\':
                _scanner.Take(@"\");
                Escape();
                break;
            default:
                Emit(EcmaSet.Literal(_scanner.TakeCodePoint()));
                break;
        }
    }

    private void Escape()
    {
        var set = new EcmaSet();
        if (_scanner.Take("b"))
            Assert($"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))");
        else if (_scanner.Take("B"))
            Assert($"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))");
        else if (_scanner.Take("k<"))
            Reference(_names.GetValueOrDefault(_scanner.TakeUntil('>')));
        else if (_scanner.Peek is >= '1' and <= '9')
            Reference(int.TryParse(_scanner.TakeDigits(), CultureInfo.InvariantCulture, out var number) ? number : 0);
        else if (EcmaEscapes.TryReadClass(_scanner, set))
            Emit(set.ToPattern(negated: false));
        else
            Emit(EcmaSet.Literal(EcmaEscapes.ReadCharacter(_scanner)));
    }

    private void Assert(string assertion)
    {
        _backtracks = true;
        _text.Append(assertion);
        _canRepeat = false;
    }

    private void Reference(int group)
    {
        if (group == 0 || group > _groups)
            throw new FormatException("it refers back to a group that does not come before");
        // A group that took no part matches the empty text in ECMA-262, and nothing in .NET.
        Emit(string.Create(CultureInfo.InvariantCulture, $@"(?({group})\{group})"));
    }

    private void Open()
    {
        _sizes.Open();
        _canRepeat = false;
        var isLook = _looks.FirstOrDefault(_scanner.Take);
        _backtracks |= isLook is not null;
        if (isLook is not null)
            _text.Append(isLook);
        else if (_scanner.Take("(?:"))
            _text.Append("(?:");
        else if (_scanner.Take("(?<"))
            OpenGroup(_scanner.TakeUntil('>'));
        else if (_scanner.Take("(?"))
            throw new FormatException($"(?{_scanner.Peek} is not a group of ECMA-262");
        else
        {
            _scanner.Take("(");
            OpenGroup(null);
        }
    }

    private void OpenGroup(string? name)
    {
        _groups++;
        if (name is not null && (!GroupName().IsMatch(name) || !_names.TryAdd(name, _groups)))
            throw new FormatException($"\"{name}\" is not a name for a group, or is used twice");
        _text.Append(_keepsGroups ? string.Create(CultureInfo.InvariantCulture, $"(?<{_groups}>") : "(?:");
    }

    private void Repeat()
    {
        if (!_canRepeat)
            throw new FormatException($"there is nothing to repeat at position {_scanner.Position}");
        var start = _scanner.Position;
        if (_scanner.TakeCodePoint() == '{')
            _sizes.Repeat(_scanner.TakeUntil('}'));
        _scanner.Take("?");
        _text.Append(pattern, start, _scanner.Position - start);
        _canRepeat = false;
    }

    private void Piece(string text, bool canRepeat)
    {
        _scanner.TakeCodePoint();
        _text.Append(text);
        _canRepeat = canRepeat;
    }

    private void Atom(string text)
    {
        _scanner.TakeCodePoint();
        Emit(text);
    }

    private void Emit(string atom)
    {
        _text.Append(atom);
        _sizes.Add();
        _canRepeat = true;
    }

    private static string DotPattern()
    {
        var set = new EcmaSet();
        set.Add(CodePoints.LineEnds);
        return set.ToPattern(negated: true);
    }

    [GeneratedRegex(@"\A\{[0-9]+(,[0-9]*)?\}")]
    private static partial Regex Count();

    [GeneratedRegex(@"\\([1-9]|k<)")]
    private static partial Regex BackReference();

    [GeneratedRegex(@"\A[\p{L}_$][\p{L}\p{N}_$]*\z")]
    private static partial Regex GroupName();
}
