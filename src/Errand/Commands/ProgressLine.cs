using System.Globalization;
using Errand.Storage.Events;

namespace Errand.Commands;

/// <summary>An event as a line of progress.</summary>
internal static class ProgressLine
{
    public static string Of(TaskEvent step) => string.Create(
        CultureInfo.InvariantCulture,
        $"{step.At:HH:mm:ss.fff}  {step.Message}{(step.Duration is { } duration ? $"  ({duration.TotalMilliseconds:0} ms)" : "")}");
}
