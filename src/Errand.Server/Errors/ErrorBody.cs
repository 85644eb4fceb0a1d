using System.Text.Json.Nodes;

namespace Errand.Server.Errors;

/// <summary>Why a request was refused, or why a task failed.</summary>
internal sealed record ErrorBody
{
    /// <summary>A stable word; see docs/errors.md for each.</summary>
    public required string Code { get; init; }

    /// <summary><c>user</c>: the caller can cure it. <c>infrastructure</c>: the service or something it depends on failed.</summary>
    public required string Category { get; init; }

    /// <summary>What is wrong and what to do, for people.</summary>
    public required string Message { get; init; }

    /// <summary>Whether the same request may well succeed when sent again later.</summary>
    public required bool Retirable { get; init; }

    /// <summary>More for programs. Of a 400: every fault, as <c>[{path, message}]</c>.</summary>
    public JsonNode? Details { get; init; }

    /// <summary>Finds this request (or, in a result, this task) in the service's log.</summary>
    public required string CorrelationId { get; init; }
}
