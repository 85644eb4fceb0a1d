using Errand.Core.Tasks;
using Microsoft.Extensions.Logging;

namespace Errand.Runner.Journey;

/// <summary>What the journey logs; event ids 6000–6099.</summary>
internal static partial class JourneyLogging
{
    [LoggerMessage(6000, LogLevel.Error, "No browser for task {TaskId}")]
    public static partial void BrowserMissing(ILogger logger, Exception exception, WebTaskId taskId);
}
