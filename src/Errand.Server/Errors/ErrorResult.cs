using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Errand.Core.Errors;
using Errand.Server.Wire;

namespace Errand.Server.Errors;

/// <summary>A refusal: status, headers and the one error body.</summary>
internal sealed record ErrorResult(ApiErrorCode Code, string Message, JsonNode? Details = null) : IResult
{
    /// <summary>How long to wait before trying again; null says nothing about it.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A 400 that lists every fault.</summary>
    public static ErrorResult BadRequest(IReadOnlyCollection<Fault> faults)
    {
        var details = faults.Select(fault => new FaultBody(fault.Path, fault.Message)).ToList();
        var first = details[0];
        var message = details.Count == 1
            ? $"The request is invalid. {first.Path}: {first.Message}".Replace(" : ", " ", StringComparison.Ordinal)
            : $"The request is invalid in {details.Count} places; details lists each.";
        return new ErrorResult(ApiErrorCode.BadRequest, message, JsonSerializer.SerializeToNode(details, WireFormat.Json.IReadOnlyListFaultBody));
    }

    public static ErrorResult BadRequest(string path, string message) => BadRequest([new Fault(path, message)]);

    public static ErrorResult NotFound(string message) => new(ApiErrorCode.NotFound, message);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Code.Status();
        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        var body = new ErrorBody
        {
            Code = Code.ToWire(),
            Category = Code.Category(),
            Message = Message,
            Retirable = Code.IsRetirable(),
            Details = Details,
            CorrelationId = httpContext.TraceIdentifier,
        };
        return response.WriteAsJsonAsync(body, WireFormat.Json.ErrorBody, contentType: null, httpContext.RequestAborted);
    }
}
