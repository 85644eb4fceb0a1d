using System.Text.Json;
using System.Text.Json.Nodes;
using Errand.Core.Errors;
using Errand.Core.Tasks;

namespace Errand.Commands;

/// <summary>Why a task brought no result, for a terminal.</summary>
internal static class FailureText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Of(WebTask? task)
    {
        if (task?.Ending?.Error is not { } error)
        {
            return task?.CancelReason is { } reason ? $"canceled: {reason.Message}" : "The task is gone.";
        }

        var details = error.Details is null ? "" : Environment.NewLine + JsonNode.Parse(error.Details.ToJsonString())?.ToJsonString(Indented);
        return $"{error.Code.ToWire()}: {error.Message}{details}";
    }
}
