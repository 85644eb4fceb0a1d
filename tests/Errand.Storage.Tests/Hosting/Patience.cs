namespace Errand.Storage.Tests.Hosting;

/// <summary>The one limit on how long a test waits for an event that must come.</summary>
internal static class Patience
{
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(20);
}
