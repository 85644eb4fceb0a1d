using System.Globalization;
using Errand.Core.Tasks;
using Errand.Server.Access;
using Errand.Server.Artifacts;
using Errand.Server.Errors;
using Errand.Storage.Tasks;
using Microsoft.Extensions.Hosting;

namespace Errand.Server.WebTasks;

/// <summary>GET result, at once or when the task ends.</summary>
internal sealed class ResultEndpoint(IWebTaskStore tasks, IHostApplicationLifetime lifetime)
{
    private const int MaxWaitSeconds = 60;

    public async Task<IResult> ReadAsync(Caller caller, string id, string? wait, HttpContext context, CancellationToken cancellationToken)
    {
        if (WaitOf(wait) is not { } patience)
        {
            return ErrorResult.BadRequest("/wait", $"Must be a number of seconds from 0 to {MaxWaitSeconds}.");
        }

        var task = await FindAsync(caller.WorkspaceId, new WebTaskId(id), patience, cancellationToken);
        return task is null ? Unknown() : task.ToResult(name => ArtifactLinks.For(context.Request, caller.WorkspaceId, task.Id, name));
    }

    public static ErrorResult Unknown() => ErrorResult.NotFound("This workspace has no task of that id.");

    private async Task<WebTask?> FindAsync(WorkspaceId workspace, WebTaskId id, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (patience == TimeSpan.Zero)
        {
            return await tasks.FindAsync(workspace, id, cancellationToken);
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        try
        {
            return await tasks.WaitAsync(workspace, id, patience, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The service is stopping: the caller learns how things stand and asks again elsewhere.
            return await tasks.FindAsync(workspace, id, cancellationToken);
        }
    }

    private static TimeSpan? WaitOf(string? wait)
    {
        if (string.IsNullOrEmpty(wait))
        {
            return TimeSpan.Zero;
        }

        var isNumber = double.TryParse(wait, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds);
        return isNumber && seconds is >= 0 and <= MaxWaitSeconds ? TimeSpan.FromSeconds(seconds) : null;
    }
}
