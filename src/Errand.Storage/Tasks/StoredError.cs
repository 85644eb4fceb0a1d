using System.Text.Json.Nodes;
using Errand.Core.Errors;

namespace Errand.Storage.Tasks;

/// <summary>A task's error as the database keeps it.</summary>
internal sealed record StoredError(TaskErrorCode Code, string Message, JsonNode? Details);
