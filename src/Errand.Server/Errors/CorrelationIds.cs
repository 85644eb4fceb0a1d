using System.Diagnostics;
using Errand.Core.Ids;

namespace Errand.Server.Errors;

/// <summary>Gives each request the id by which callers and logs speak of it.</summary>
internal static class CorrelationIds
{
    public const string Header = "x-correlation-id";

    private const int MaxLength = 128;

    /// <summary>The caller's own id when it is a sane one, else the trace id (<c>traceparent</c>), else a fresh one.</summary>
    public static string For(HttpContext context)
    {
        var given = context.Request.Headers[Header];
        return given is [{ } id] && IsSane(id) ? id : Activity.Current?.TraceId.ToHexString() ?? NanoId.New("req_");
    }

    private static bool IsSane(string id) =>
        id.Length is >= 8 and <= MaxLength && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':');
}
