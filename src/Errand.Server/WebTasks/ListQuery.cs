using Errand.Core.Automations;
using Errand.Core.Errors;
using Errand.Core.Tasks;
using Errand.Server.Wire;
using Errand.Storage.Tasks;

namespace Errand.Server.WebTasks;

/// <summary>The query string of a list, read with every fault gathered.</summary>
internal sealed class ListQuery
{
    private readonly List<Fault> faults = [];

    private ListQuery(IQueryCollection query)
    {
        Query = new WebTaskQuery(
            StatusOf(query["status"]),
            OutcomeOf(query["outcome"]),
            query["reuseKey"] is [{ Length: > 0 } key] ? new ReuseKey(key) : null,
            PageQuery.Limit(query, faults),
            CursorOf(query["cursor"]));
    }

    public WebTaskQuery Query { get; }

    public IReadOnlyList<Fault> Faults => faults;

    public static ListQuery Read(IQueryCollection query) => new(query);

    private WebTaskStatus? StatusOf(string? text) => text switch
    {
        null or "" => null,
        "pending" => WebTaskStatus.Pending,
        "started" => WebTaskStatus.Started,
        "completed" => WebTaskStatus.Completed,
        "canceled" => WebTaskStatus.Canceled,
        _ => Refuse<WebTaskStatus>("/status", "Must be one of pending, started, completed, canceled."),
    };

    private bool? OutcomeOf(string? text) => text switch
    {
        null or "" => null,
        "success" => true,
        "failed" => false,
        _ => Refuse<bool>("/outcome", "Must be one of success, failed."),
    };

    private WebTaskCursor? CursorOf(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var cursor = CursorText.Read(text);
        if (cursor is null)
        {
            faults.Add(new Fault("/cursor", "Must be the nextCursor of an earlier page."));
        }

        return cursor;
    }

    private T? Refuse<T>(string path, string message)
        where T : struct
    {
        faults.Add(new Fault(path, message));
        return null;
    }
}
