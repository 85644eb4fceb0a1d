using System.Data.Common;
using Errand.Storage.Startup;

namespace Errand.Server.Errors;

/// <summary>The outermost step: names the request, and turns what nobody answered or caught into the one error body.</summary>
internal sealed partial class ErrorEdge(RequestDelegate next, ILogger<ErrorEdge> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        context.TraceIdentifier = CorrelationIds.For(context);
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[CorrelationIds.Header] = context.TraceIdentifier;
            return Task.CompletedTask;
        });
        try
        {
            await next(context);
            await AnswerBareStatusAsync(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone: nobody reads an answer, and its leaving is no fault of ours.
            context.Response.StatusCode = context.Response.HasStarted ? context.Response.StatusCode : StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception fault)
        {
            await AnswerAsync(context, fault);
        }
    }

    private static Task AnswerBareStatusAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.StatusCode < 400 || response.ContentType is not null)
        {
            return Task.CompletedTask;
        }

        var code = ApiErrorCodes.OfStatus(response.StatusCode);
        return new ErrorResult(code, MessageFor(code, context)).ExecuteAsync(context);
    }

    private static string MessageFor(ApiErrorCode code, HttpContext context) => code switch
    {
        ApiErrorCode.NotFound => "There is nothing at this address; /docs lists what there is.",
        ApiErrorCode.MethodNotAllowed => $"This address does not take {context.Request.Method}; the Allow header lists what it takes.",
        _ => "The request could not be handled.",
    };

    private async Task AnswerAsync(HttpContext context, Exception fault)
    {
        var error = ErrorFor(fault);
        if (error.Code is ApiErrorCode.InternalServerError or ApiErrorCode.Unavailable)
        {
            RequestFailed(log, fault, context.Request.Method, context.TraceIdentifier);
        }

        if (context.Response.HasStarted)
        {
            // Half an answer is out; cutting the connection is the only way left to say that it is not whole.
            context.Abort();
            return;
        }

        context.Response.Clear();
        await error.ExecuteAsync(context);
    }

    private static ErrorResult ErrorFor(Exception fault) => fault switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new(ApiErrorCode.PayloadTooLarge, "The request body is too large."),
        BadHttpRequestException bad => new(ApiErrorCode.BadRequest, bad.Message),
        DbException or StoreUnavailableException or TimeoutException => new(ApiErrorCode.Unavailable, "The store does not answer at the moment; try again.") { RetryAfter = TimeSpan.FromSeconds(1) },
        _ => new(ApiErrorCode.InternalServerError, "Something went wrong inside the service; the log has it under this correlation id."),
    };

    [LoggerMessage(3000, LogLevel.Error, "{Method} failed, correlation id {CorrelationId}")]
    private static partial void RequestFailed(ILogger logger, Exception fault, string method, string correlationId);
}
