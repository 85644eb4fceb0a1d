using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Errand.Bench.Looks;

/// <summary>The texts and addresses that looks showed, in the form in which values are compared: letters and digits only, addresses by host and path.</summary>
internal sealed partial class Shown
{
    private static readonly string[] NumberFormats = ["0.##", "0.00", "#,##0", "#,##0.00"];

    private readonly StringBuilder _text = new(" ");
    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    public void Add(string look)
    {
        foreach (Match quoted in Quoted().Matches(look))
        {
            _text.Append(Plain(quoted.Groups[1].Value.Replace("\\n", " ", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal))).Append(' ');
        }

        foreach (Match address in Address().Matches(look))
        {
            _addresses.Add(Path(address.Groups[1].Value, withHost: true));
            _paths.Add(Path(address.Groups[1].Value, withHost: false));
        }
    }

    /// <summary>The same of a page itself: its text and its absolute addresses.</summary>
    public void Add(string text, IEnumerable<string> addresses)
    {
        _text.Append(Plain(text)).Append(' ');
        foreach (var address in addresses.Where(address => Uri.IsWellFormedUriString(address, UriKind.Absolute)))
        {
            _addresses.Add(Path(address, withHost: true));
            _paths.Add(Path(address, withHost: false));
        }
    }

    public bool Holds(JsonValue value)
    {
        var text = value.ToString();
        return IsAddress(text)
            ? _addresses.Contains(Path(text, withHost: true)) || _paths.Contains(Path(text, withHost: false))
            : _text.ToString().Contains($" {Plain(text)} ", StringComparison.Ordinal) || (value.GetValueKind() == System.Text.Json.JsonValueKind.Number && HoldsNumber(text));
    }

    private bool HoldsNumber(string text) => decimal.TryParse(text, CultureInfo.InvariantCulture, out var number)
        && NumberFormats.Any(format => _text.ToString().Contains($" {Plain(number.ToString(format, CultureInfo.InvariantCulture))} ", StringComparison.Ordinal));

    private static bool IsAddress(string text) => text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal) || (text.StartsWith('/') && !text.Contains(' ', StringComparison.Ordinal));

    // Words apart by one blank, so that a value is found across nodes and never inside a word.
    private static string Plain(string text) => string.Join(' ', Words().Matches(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant()).Select(word => word.Value));

    // The site of the captured page is loopback here, so an address of the page's own site is compared by its path.
    private static string Path(string address, bool withHost)
    {
        var uri = new Uri(new Uri("http://here/"), address);
        var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        return (withHost ? host : "") + Uri.UnescapeDataString(uri.AbsolutePath).TrimEnd('/').ToLowerInvariant() + uri.Query.ToLowerInvariant();
    }

    [GeneratedRegex("\"((?:[^\"\\\\\n]|\\\\.)*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@" (?:href|src)=(\S+)")]
    private static partial Regex Address();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Words();
}
