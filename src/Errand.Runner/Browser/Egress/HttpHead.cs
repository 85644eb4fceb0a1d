using System.Globalization;
using System.Text;

namespace Errand.Runner.Browser.Egress;

/// <summary>The start line and headers of a message (RFC 9112), with what its body's framing needs to know.</summary>
internal sealed class HttpHead
{
    private static readonly string[] HopByHop = ["connection", "keep-alive", "proxy-connection", "proxy-authorization", "proxy-authenticate", "upgrade"];

    private readonly List<(string Name, string Value)> _headers;

    private HttpHead(string startLine, List<(string Name, string Value)> headers)
    {
        StartLine = startLine.Split(' ', 3);
        _headers = headers;
    }

    /// <summary>The three parts of the start line.</summary>
    public string[] StartLine { get; }

    /// <summary>The status of a response, 0 for anything else.</summary>
    public int Status => int.TryParse(StartLine[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0;

    public bool IsHttp10 => StartLine[0] == "HTTP/1.0" || StartLine[^1] == "HTTP/1.0";

    public bool IsChunked => Values("transfer-encoding").Any(value => value.EndsWith("chunked", StringComparison.OrdinalIgnoreCase));

    /// <summary>The body's length; null when none is given.</summary>
    public long? ContentLength => Values("content-length").FirstOrDefault() is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    public bool WantsUpgrade => Names("connection", "upgrade") && Values("upgrade").Any();

    public bool KeepsAlive => !Names("connection", "close") && !Names("proxy-connection", "close")
        && (!IsHttp10 || Names("connection", "keep-alive"));

    /// <summary>Reads a head; null when it is malformed or its framing is ambiguous (a length given twice, or next to chunks).</summary>
    public static HttpHead? Parse(ReadOnlySpan<byte> bytes)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split("\r\n");
        var headers = new List<(string, string)>(lines.Length);
        foreach (var line in lines.AsSpan(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1 || line[colon - 1] is ' ' or '\t' || line.AsSpan().ContainsAny('\r', '\n', '\0'))
            {
                return null;
            }

            headers.Add((line[..colon], line[(colon + 1)..].Trim()));
        }

        var head = new HttpHead(lines[0], headers);
        return head.StartLine.Length >= 2 && !lines[0].AsSpan().ContainsAny('\r', '\n', '\0') && head.FramingIsClear() ? head : null;
    }

    /// <summary>The head as it goes to the next hop: <paramref name="startLine"/>, then the end-to-end headers, then <paramref name="added"/> lines.</summary>
    public byte[] Write(string startLine, IEnumerable<string> added, string? host = null)
    {
        var text = new StringBuilder(startLine).Append("\r\n");
        if (host is not null)
        {
            text.Append("Host: ").Append(host).Append("\r\n");
        }

        foreach (var (name, value) in _headers)
        {
            if (!HopByHop.Contains(name, StringComparer.OrdinalIgnoreCase) && !(host is not null && name.Equals("host", StringComparison.OrdinalIgnoreCase)))
            {
                text.Append(name).Append(": ").Append(value).Append("\r\n");
            }
        }

        foreach (var line in added)
        {
            text.Append(line).Append("\r\n");
        }

        return Encoding.Latin1.GetBytes(text.Append("\r\n").ToString());
    }

    public IEnumerable<string> Values(string name) =>
        _headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value);

    private bool Names(string header, string token) => Values(header)
        .SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries))
        .Contains(token, StringComparer.OrdinalIgnoreCase);

    private bool FramingIsClear()
    {
        var lengths = Values("content-length").ToList();
        return lengths.Count <= 1
            && lengths.TrueForAll(length => long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            && !(lengths.Count == 1 && Values("transfer-encoding").Any());
    }
}
