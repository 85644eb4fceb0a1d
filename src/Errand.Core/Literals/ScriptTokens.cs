using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Errand.Core.Literals;

/// <summary>
/// Cuts JavaScript into tokens, comments left out: just enough to tell literals from code. A slash begins a regular expression where a value may
/// begin (judged by the token before it), as linters without a parser do. Never fails: what is not understood is a sign.
/// </summary>
internal sealed class ScriptTokens(string source)
{
    private static readonly FrozenSet<string> _beforeValue =
        ["return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "await", "yield", "instanceof"];

    private readonly List<ScriptToken> _tokens = [];
    private readonly Stack<int> _templates = new();
    private int _at;
    private int _line = 1;
    private int _braces;

    /// <summary>The tokens of <paramref name="source"/>.</summary>
    public static IReadOnlyList<ScriptToken> Of(string source)
    {
        var reader = new ScriptTokens(source);
        while (reader._at < source.Length)
            reader.Next();
        return reader._tokens;
    }

    private char Here => _at < source.Length ? source[_at] : '\0';

    private char After => _at + 1 < source.Length ? source[_at + 1] : '\0';

    private void Next()
    {
        if (char.IsWhiteSpace(Here))
            Step();
        else if (Here == '/' && After == '/')
            SkipTo("\n");
        else if (Here == '/' && After == '*')
            SkipTo("*/");
        else if (Here is '"' or '\'')
            Quoted(Here);
        else if (Here == '`')
            Template();
        else if (Here == '}' && _templates.TryPeek(out var depth) && depth == _braces)
        {
            _templates.Pop();
            Template();
        }
        else if (Here == '/' && MayBeginValue())
            Pattern();
        else if (char.IsAsciiDigit(Here) || Here == '.' && char.IsAsciiDigit(After))
            Run(ScriptTokenKind.Number, c => char.IsLetterOrDigit(c) || c is '.' or '_');
        else if (IsWordPart(Here))
            Run(ScriptTokenKind.Word, IsWordPart);
        else
            Sign();
    }

    private void Sign()
    {
        _braces += Here switch { '{' => 1, '}' => -1, _ => 0 };
        Add(ScriptTokenKind.Sign, Here.ToString(), _line);
        Step();
    }

    private void Run(ScriptTokenKind kind, Func<char, bool> belongs)
    {
        var start = _at;
        while (_at < source.Length && belongs(Here))
            _at++;
        Add(kind, source[start.._at], _line);
    }

    private void Quoted(char quote)
    {
        var line = _line;
        var text = new StringBuilder();
        Step();
        while (_at < source.Length && Here != quote && Here != '\n')
            Character(text);
        Step();
        Add(ScriptTokenKind.Text, text.ToString(), line);
    }

    /// <summary>From a backtick or a closing brace up to the next placeholder or the end of the template.</summary>
    private void Template()
    {
        var line = _line;
        var text = new StringBuilder();
        Step();
        while (_at < source.Length && Here != '`' && !(Here == '$' && After == '{'))
            Character(text);
        Add(ScriptTokenKind.Template, text.ToString(), line);
        if (Here == '$')
        {
            _templates.Push(_braces);
            Step();
        }
        Step();
    }

    private void Pattern()
    {
        var start = _at + 1;
        var inClass = false;
        for (Step(); _at < source.Length && Here != '\n' && (inClass || Here != '/'); Step())
        {
            inClass = Here == '[' || inClass && Here != ']';
            if (Here == '\\')
                Step();
        }
        Add(ScriptTokenKind.Pattern, source[Math.Min(start, source.Length)..Math.Min(_at, source.Length)], _line);
        Step();
        while (char.IsAsciiLetter(Here))
            _at++;
    }

    private void Character(StringBuilder text)
    {
        if (Here != '\\')
        {
            text.Append(Here);
            Step();
            return;
        }
        Step();
        var escaped = Here;
        Step();
        if (escaped is 'u' or 'x')
            text.Append(Escaped(escaped == 'u' ? 4 : 2));
        else if (escaped is not '\n')
            text.Append(escaped switch { 'n' => '\n', 't' => '\t', 'r' => '\r', _ => escaped });
    }

    private string Escaped(int digits)
    {
        var end = Here == '{' ? source.IndexOf('}', _at) : _at + digits;
        var start = Here == '{' ? _at + 1 : _at;
        if (end < start || end > source.Length
            || !int.TryParse(source.AsSpan(start, end - start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code is < 0 or > 0x10FFFF)
            return "";
        _at = Here == '{' ? end + 1 : end;
        return code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code);
    }

    private bool MayBeginValue() => _tokens.Count == 0 || _tokens[^1] switch
    {
        { Kind: ScriptTokenKind.Sign, Value: var sign } => sign is not (")" or "]" or "}"),
        { Kind: ScriptTokenKind.Word, Value: var word } => _beforeValue.Contains(word),
        _ => false,
    };

    private void SkipTo(string end)
    {
        var at = source.IndexOf(end, _at + 2 > source.Length ? source.Length : _at + (end == "\n" ? 0 : 2), StringComparison.Ordinal);
        var stop = at < 0 ? source.Length : at + end.Length;
        while (_at < stop)
            Step();
    }

    private void Step()
    {
        if (Here == '\n')
            _line++;
        _at++;
    }

    private void Add(ScriptTokenKind kind, string value, int line) => _tokens.Add(new ScriptToken(kind, value, line));

    private static bool IsWordPart(char character) => char.IsLetterOrDigit(character) || character is '_' or '$' or '#';
}
