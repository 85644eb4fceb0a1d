using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Errand.Composition;
using Errand.Core.Automations;
using Errand.Core.Options;
using Errand.Core.Requests;
using Errand.Core.Tasks;
using Errand.Storage.Events;
using Errand.Storage.Tasks;
using Microsoft.Extensions.Options;

namespace Errand.Commands;

/// <summary><c>run</c>: one task, here and now. Progress goes to standard error, the result to standard output.</summary>
internal static class RunCommand
{
    private static readonly TimeSpan WaitStep = TimeSpan.FromSeconds(60);

    public static Command Create(string[] settings)
    {
        var options = new RunOptions();
        var command = new Command("run", "Runs one task and prints its result as JSON.");
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(options.Body(parsed), settings, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(JsonObject body, string[] settings, CancellationToken cancellationToken)
    {
        using var host = ErrandHost.BuildLocal(new HostSettings { Arguments = settings, Quiet = true });
        var input = Check(body, host.Services.GetRequiredService<IOptions<ErrandOptions>>().Value.Limits);
        await host.StartAsync(cancellationToken);
        try
        {
            var workspaceId = await host.Services.GetRequiredService<Bootstrap>().DefaultWorkspaceAsync(cancellationToken);
            var id = await StartAsync(host.Services.GetRequiredService<IWebTaskStore>(), workspaceId, input, cancellationToken);
            await ShowProgressAsync(host.Services.GetRequiredService<IEventLog>(), workspaceId, id, cancellationToken);
            return await ShowEndAsync(host.Services, workspaceId, id, cancellationToken);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }

    private static StartRequest Check(JsonObject body, LimitOptions limits) =>
        StartRequest.Read(Encoding.UTF8.GetBytes(body.ToJsonString()), limits) switch
        {
            StartRequestReading.Valid(var request) => request,
            StartRequestReading.Invalid(var faults) => throw new UsageException(
                string.Join(Environment.NewLine, faults.Select(fault => $"{fault.Path.TrimStart('/')}: {fault.Message}"))),
            var reading => throw new InvalidOperationException($"Unknown reading {reading}."),
        };

    private static async Task<WebTaskId> StartAsync(IWebTaskStore store, WorkspaceId workspaceId, StartRequest request, CancellationToken cancellationToken)
    {
        var task = new NewWebTask(WebTaskId.New(), workspaceId, request.InputJson, request.ReuseKey ?? ReuseKey.Mint(), null);
        return await store.StartAsync(task, cancellationToken) is StartOutcome.Accepted(var id)
            ? id
            : throw new UsageException("The queue of this data directory is full. Wait for its tasks to end.");
    }

    private static async Task ShowProgressAsync(IEventLog events, WorkspaceId workspaceId, WebTaskId id, CancellationToken cancellationToken)
    {
        await foreach (var step in events.FollowAsync(workspaceId, id, 0, cancellationToken))
        {
            await Console.Error.WriteLineAsync(ProgressLine.Of(step));
        }
    }

    private static async Task<int> ShowEndAsync(IServiceProvider services, WorkspaceId workspaceId, WebTaskId id, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IWebTaskStore>();
        WebTask? task;
        do
        {
            task = await store.WaitAsync(workspaceId, id, WaitStep, cancellationToken);
        }
        while (task is { Ending: null, Status: not WebTaskStatus.Canceled });

        if (task?.Ending is not { Succeeded: true } ending)
        {
            await Console.Error.WriteLineAsync(FailureText.Of(task));
            return CommandLine.Failure;
        }

        await Console.Out.WriteLineAsync(await ResultText.OfAsync(services, id, ending, cancellationToken));
        await Console.Error.WriteLineAsync(
            $"{ending.Reuse.How.ToString().ToLowerInvariant()} · {ending.Reuse.Key} version {ending.Reuse.Version} · {ending.Cost.ModelCalls} model calls · ${ending.Cost.TotalUsd:0.00}");
        return CommandLine.Success;
    }
}
