namespace Errand.Server.WebTasks;

/// <summary>Which of the two forms of events a caller asks for.</summary>
internal static class EventAccept
{
    public const string StreamType = "text/event-stream";

    private const string JsonType = "application/json";

    /// <summary>Whether the stream is named in <c>Accept</c> and weighs no less than JSON; anything else gets JSON.</summary>
    public static bool PrefersStream(HttpRequest request)
    {
        var stream = Weight(request, StreamType);
        return stream > 0 && stream >= Weight(request, JsonType);
    }

    private static double Weight(HttpRequest request, string type) => request.GetTypedHeaders().Accept
        .Where(accepted => accepted.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
        .Select(accepted => accepted.Quality ?? 1)
        .DefaultIfEmpty(0)
        .Max();
}
