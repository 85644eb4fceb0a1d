using System.Text.Json;
using Errand.Core.Automations;
using Errand.Core.Options;
using Errand.Core.Requests;
using Errand.Server.Access;
using Errand.Server.Errors;
using Errand.Server.Wire;
using Errand.Storage.Automations;
using Microsoft.Extensions.Options;

namespace Errand.Server.Automations;

/// <summary>POST rollback: a new version equal to an earlier one.</summary>
internal sealed class Rollback(IAutomationStore automations, IOptions<ErrandOptions> errand)
{
    private const int MaxTries = 3;

    public async Task<IResult> RollBackAsync(Caller caller, KeyInPath path, HttpContext context, CancellationToken cancellationToken)
    {
        if (!RequestBody.IsJson(context.Request))
        {
            return RequestBody.NotJson();
        }

        var maxBytes = errand.Value.Limits.MaxRequestBytes;
        if (await RequestBody.ReadAsync(context.Request, maxBytes, cancellationToken) is not { } body)
        {
            return RequestBody.TooLarge(maxBytes);
        }

        var faults = JsonText.Check(body.Span);
        if (faults.Count > 0)
        {
            return ErrorResult.BadRequest(faults);
        }

        return VersionOf(body) is { } number
            ? await SaveAsync(caller, path.Key, number, context, cancellationToken)
            : ErrorResult.BadRequest("/version", "Required: the number of the version to go back to.");
    }

    private async Task<IResult> SaveAsync(Caller caller, ReuseKey key, int number, HttpContext context, CancellationToken cancellationToken)
    {
        if (await automations.FindAsync(caller.WorkspaceId, key, number, cancellationToken) is not { } wanted)
        {
            return AutomationReads.Unknown();
        }

        // Another writer may be faster; without If-Match the caller wants this version whatever is current.
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var current = await automations.CurrentAsync(caller.WorkspaceId, key, cancellationToken);
            if (current is not null && IfMatch.Of(context.Request) is { } match && !match.Allows(current.Number))
            {
                return new ErrorResult(ApiErrorCode.PreconditionFailed, $"If-Match names another version; the current one is {current.Number}.");
            }

            if (await automations.SaveAsync(DraftOf(wanted, current, caller), cancellationToken) is { } saved)
            {
                context.Response.Headers.ETag = saved.ToETag();
                return TypedResults.Json(saved.ToVersion(), WireFormat.Json.VersionBody);
            }
        }

        return new ErrorResult(ApiErrorCode.Conflict, "Other versions are being saved at this moment; try again.");
    }

    private static VersionDraft DraftOf(AutomationVersion wanted, AutomationVersion? current, Caller caller) => new()
    {
        WorkspaceId = wanted.WorkspaceId,
        Key = wanted.Key,
        BasedOn = current?.Number,
        Origin = VersionOrigin.Rollback,
        Message = $"Rolled back to version {wanted.Number}",
        Code = wanted.Code,
        OutputSchemaHash = wanted.OutputSchemaHash,
        ProfileJson = wanted.ProfileJson,
        Actor = caller.KeyId,
    };

    private static int? VersionOf(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty("version", out var version)
            && version.ValueKind == JsonValueKind.Number
            && version.TryGetInt32(out var number)
            && number >= 1
            ? number
            : null;
    }
}
