using Microsoft.Extensions.Logging;

namespace Errand.Runner.Scripting;

/// <summary>Event ids 3400–3499.</summary>
internal static partial class ScriptingLog
{
    [LoggerMessage(3400, LogLevel.Warning, "A sandbox process could not be kept ready.")]
    public static partial void FillFailed(ILogger logger, Exception exception);

    [LoggerMessage(3401, LogLevel.Error, "The host side of a script call failed: {Method}.")]
    public static partial void CallFailed(ILogger logger, string method, Exception exception);
}
