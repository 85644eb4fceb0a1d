using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Errand.Core.Tasks;
using Errand.Storage.Artifacts;

namespace Errand.Commands;

/// <summary>A result as indented JSON, wherever it is kept.</summary>
internal static class ResultText
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<string> OfAsync(IServiceProvider services, WebTaskId id, TaskEnding ending, CancellationToken cancellationToken)
    {
        var json = ending.ResultJson ?? await ReadAsync(services, id, ending, cancellationToken);
        return JsonNode.Parse(json)?.ToJsonString(Readable) ?? "null";
    }

    private static async Task<string> ReadAsync(IServiceProvider services, WebTaskId id, TaskEnding ending, CancellationToken cancellationToken)
    {
        var artifacts = services.GetRequiredService<IArtifactStore>();
        if (ending.ResultArtifact is not { } name || await artifacts.OpenAsync(id, name, cancellationToken) is not var (_, content))
        {
            return "null";
        }

        using var reader = new StreamReader(content);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
