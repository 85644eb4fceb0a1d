using Microsoft.Extensions.Logging;

namespace Errand.Runner.Browser.Pool;

/// <summary>Events 4100–4199.</summary>
internal static partial class PoolLog
{
    [LoggerMessage(4100, LogLevel.Information, "Browser {Version} ready after {Milliseconds} ms")]
    public static partial void Ready(ILogger logger, string version, long milliseconds);

    [LoggerMessage(4101, LogLevel.Warning, "The browser runs without its sandbox, because this process is root; run the service as another user to have it")]
    public static partial void NoSandbox(ILogger logger);

    [LoggerMessage(4102, LogLevel.Information, "Replacing the browser after {Runs} runs at {MiB} MiB; the old one finishes what it has begun")]
    public static partial void Recycling(ILogger logger, int runs, long miB);

    [LoggerMessage(4103, LogLevel.Error, "The browser or its driver has died with {Active} runs in it")]
    public static partial void Lost(ILogger logger, int active);

    [LoggerMessage(4104, LogLevel.Warning, "The browser did not start (try {Attempt})")]
    public static partial void StartFailed(ILogger logger, int attempt, Exception exception);

    [LoggerMessage(4105, LogLevel.Warning, "No browser is ready yet; each task will try to start one")]
    public static partial void NotWarm(ILogger logger, Exception exception);

    [LoggerMessage(4106, LogLevel.Information, "Ended {Count} browsers that an earlier service had left behind")]
    public static partial void Reaped(ILogger logger, int count);

    [LoggerMessage(4107, LogLevel.Warning, "A browser context did not close; its browser will be replaced")]
    public static partial void NotClosed(ILogger logger, Exception exception);

    [LoggerMessage(4108, LogLevel.Debug, "A context could not be made ready ahead of its run")]
    public static partial void NotPrepared(ILogger logger, Exception exception);

    [LoggerMessage(4109, LogLevel.Information, "{Line}")]
    public static partial void Provisioned(ILogger logger, string line);
}
