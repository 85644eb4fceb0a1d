namespace Errand.Storage.Databases;

/// <summary>The stored form of a moment: Unix milliseconds, which every engine compares and sorts.</summary>
internal static class UnixTime
{
    public static long NowMs(this TimeProvider time) => time.GetUtcNow().ToUnixTimeMilliseconds();

    public static DateTimeOffset FromMs(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static DateTimeOffset? FromMs(long? milliseconds) => milliseconds is { } value ? FromMs(value) : null;
}
