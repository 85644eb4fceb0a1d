using System.Security.Cryptography;
using Errand.Core.Automations;
using Errand.Core.Options;
using Errand.Core.Requests;
using Errand.Core.Tasks;
using Errand.Server.Access;
using Errand.Server.Errors;
using Errand.Server.Metrics;
using Errand.Server.Wire;
using Errand.Storage.Tasks;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Errand.Server.WebTasks;

/// <summary>POST start: checks everything at once, stores and enqueues, answers without waiting for the work.</summary>
internal sealed partial class StartEndpoint(
    IWebTaskStore tasks, IOptions<ErrandOptions> errand, ErrandMetrics metrics, ILogger<StartEndpoint> log)
{
    public const string IdempotencyHeader = "Idempotency-Key";

    private const int MaxIdempotencyLength = 255;
    private static readonly TimeSpan QueuePatience = TimeSpan.FromSeconds(10);

    public async Task<IResult> StartAsync(Caller caller, HttpRequest request, CancellationToken cancellationToken)
    {
        if (!RequestBody.IsJson(request))
        {
            return RequestBody.NotJson();
        }

        var limits = errand.Value.Limits;
        if (await RequestBody.ReadAsync(request, limits.MaxRequestBytes, cancellationToken) is not { } body)
        {
            return RequestBody.TooLarge(limits.MaxRequestBytes);
        }

        var reading = StartRequest.Read(body, limits);
        if (!IsIdempotencyKeySane(request))
        {
            reading = WithFault(reading, new("/" + IdempotencyHeader, $"Must be sent once and hold 1 to {MaxIdempotencyLength} printable ASCII characters."));
        }

        return reading switch
        {
            StartRequestReading.Valid valid => await StoreAsync(caller, valid.Request, KeyOf(request, body), request.HttpContext, cancellationToken),
            StartRequestReading.Invalid invalid => ErrorResult.BadRequest(invalid.Faults),
            _ => throw new InvalidOperationException("Unknown reading."),
        };
    }

    private async Task<IResult> StoreAsync(
        Caller caller, StartRequest start, IdempotencyKey? key, HttpContext context, CancellationToken cancellationToken)
    {
        var task = new NewWebTask(WebTaskId.New(), caller.WorkspaceId, start.InputJson, start.ReuseKey ?? ReuseKey.Mint(), key);
        var outcome = await tasks.StartAsync(task, cancellationToken);
        metrics.CountStart(outcome);
        switch (outcome)
        {
            case StartOutcome.Accepted accepted:
                TaskAccepted(log, accepted.Id, caller.WorkspaceId, context.TraceIdentifier);
                return Answer(accepted.Id);
            case StartOutcome.Repeated repeated:
                return Answer(repeated.Id);
            case StartOutcome.QueueFull full:
                return new ErrorResult(ApiErrorCode.RateLimited, $"This workspace has {full.Limit} tasks waiting, the most allowed; try again when some have run.")
                {
                    RetryAfter = QueuePatience,
                };
            default:
                return new ErrorResult(ApiErrorCode.Conflict, $"This {IdempotencyHeader} came before with another body; a new request needs a new key.");
        }
    }

    private static JsonHttpResult<StartAnswer> Answer(WebTaskId id) =>
        TypedResults.Json(new StartAnswer(id.Value, WebTaskStatus.Pending.ToWire()), WireFormat.Json.StartAnswer);

    private static bool IsIdempotencyKeySane(HttpRequest request) =>
        request.Headers[IdempotencyHeader] is { Count: 0 } or [{ Length: > 0 and <= MaxIdempotencyLength }] &&
        request.Headers[IdempotencyHeader].ToString().All(c => c is >= ' ' and <= '~');

    // The hash covers the bytes as sent, credentials included, so that the same key never answers for another request.
    private static IdempotencyKey? KeyOf(HttpRequest request, ReadOnlyMemory<byte> body) =>
        request.Headers[IdempotencyHeader] is [{ } key] ? new IdempotencyKey(key, Convert.ToHexString(SHA256.HashData(body.Span))) : null;

    private static StartRequestReading.Invalid WithFault(StartRequestReading reading, Errand.Core.Errors.Fault fault) =>
        new([.. reading is StartRequestReading.Invalid invalid ? invalid.Faults : [], fault]);

    [LoggerMessage(3010, LogLevel.Information, "Accepted task {TaskId} of workspace {WorkspaceId}, correlation id {CorrelationId}")]
    private static partial void TaskAccepted(ILogger logger, WebTaskId taskId, WorkspaceId workspaceId, string correlationId);
}
