using Errand.Core.Tasks;

namespace Errand.Storage.Tasks;

/// <summary>The stored spelling of a status; also written in the SQL of this room.</summary>
internal static class StatusNames
{
    public const string Pending = "pending";
    public const string Started = "started";
    public const string Completed = "completed";
    public const string Canceled = "canceled";

    public static string ToStored(this WebTaskStatus status) => status switch
    {
        WebTaskStatus.Pending => Pending,
        WebTaskStatus.Started => Started,
        WebTaskStatus.Completed => Completed,
        WebTaskStatus.Canceled => Canceled,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };

    public static WebTaskStatus FromStored(string status) => status switch
    {
        Pending => WebTaskStatus.Pending,
        Started => WebTaskStatus.Started,
        Completed => WebTaskStatus.Completed,
        Canceled => WebTaskStatus.Canceled,
        _ => throw new InvalidDataException($"The database holds the unknown status '{status}'."),
    };
}
