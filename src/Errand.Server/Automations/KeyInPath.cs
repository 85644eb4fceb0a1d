using Errand.Core.Automations;
using Microsoft.AspNetCore.Http.Features;

namespace Errand.Server.Automations;

/// <summary>
/// The reuse key out of a path, decoded once from what was sent. The server leaves <c>%2F</c> undecoded in route values, where a key
/// <c>a/b</c> could not be told from a key <c>a%2Fb</c>.
/// </summary>
internal sealed record KeyInPath(ReuseKey Key)
{
    public const string Parameter = "reuseKey";

    private const string Before = "/automations/";

    /// <summary>Reads the key of a request to a route under <c>automations/{reuseKey}</c>.</summary>
    public static ValueTask<KeyInPath> BindAsync(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var path = target.AsSpan()[..(target.IndexOf('?', StringComparison.Ordinal) is var query and >= 0 ? query : target.Length)];
        var start = path.IndexOf(Before, StringComparison.OrdinalIgnoreCase);
        return ValueTask.FromResult(new KeyInPath(new ReuseKey(start < 0 ? RouteValue(context) : Segment(path[(start + Before.Length)..]))));
    }

    private static string Segment(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('/');
        return Uri.UnescapeDataString(end < 0 ? rest : rest[..end]);
    }

    private static string RouteValue(HttpContext context) => context.GetRouteValue(Parameter) as string ?? "";
}
