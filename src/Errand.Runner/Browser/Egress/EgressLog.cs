using Microsoft.Extensions.Logging;

namespace Errand.Runner.Browser.Egress;

/// <summary>Events 4000–4099. Hosts only: paths and queries may hold secrets.</summary>
internal static partial class EgressLog
{
    [LoggerMessage(4000, LogLevel.Warning, "Refused a connection to {Host}:{Port}: {Reason}")]
    public static partial void Denied(ILogger logger, string host, int port, EgressReason reason);

    [LoggerMessage(4001, LogLevel.Error, "A proxied connection ended unexpectedly")]
    public static partial void ConnectionFailed(ILogger logger, Exception exception);
}
