using Errand.Core.Errors;
using Errand.Core.Options;
using Errand.Core.Requests;
using Errand.Server.Errors;
using Errand.Server.Wire;
using Errand.Storage.Access;
using Microsoft.Extensions.Options;

namespace Errand.Server.Access;

/// <summary>Makes, lists and revokes the keys of a workspace.</summary>
internal sealed partial class KeysEndpoint(IKeyStore keys, IOptions<ErrandOptions> errand, TimeProvider time, ILogger<KeysEndpoint> log)
{
    public async Task<IResult> CreateAsync(Caller caller, HttpRequest request, CancellationToken cancellationToken)
    {
        if (!RequestBody.IsJson(request))
        {
            return RequestBody.NotJson();
        }

        var maxBytes = errand.Value.Limits.MaxRequestBytes;
        if (await RequestBody.ReadAsync(request, maxBytes, cancellationToken) is not { } body)
        {
            return RequestBody.TooLarge(maxBytes);
        }

        List<Fault> faults = [.. JsonText.Check(body.Span)];
        if (faults.Count > 0)
        {
            return ErrorResult.BadRequest(faults);
        }

        var wanted = NewKeyReader.Read(body, time.GetUtcNow(), faults);
        return faults.Count > 0 ? ErrorResult.BadRequest(faults) : await IssueAsync(caller, wanted, cancellationToken);
    }

    public async Task<IResult> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        var found = await keys.ListAsync(caller.WorkspaceId, cancellationToken);
        return TypedResults.Json(new KeyList([.. found.Select(key => key.ToBody())]), WireFormat.Json.KeyList);
    }

    public async Task<IResult> RevokeAsync(Caller caller, string keyId, CancellationToken cancellationToken)
    {
        if (!await keys.RevokeAsync(caller.WorkspaceId, keyId, caller.KeyId, cancellationToken))
        {
            return ErrorResult.NotFound("There is no key of this id in this workspace.");
        }

        KeyRevoked(log, caller.WorkspaceId.Value, caller.KeyId);
        return TypedResults.NoContent();
    }

    private async Task<IResult> IssueAsync(Caller caller, NewApiKey wanted, CancellationToken cancellationToken)
    {
        if (await keys.CreateAsync(caller.WorkspaceId, wanted, caller.KeyId, cancellationToken) is not var (key, text))
        {
            return ErrorResult.NotFound("The workspace is gone.");
        }

        KeyCreated(log, key.Id, caller.WorkspaceId.Value, caller.KeyId);
        return TypedResults.Json(new IssuedKeyBody(text, key.ToBody()), WireFormat.Json.IssuedKeyBody, statusCode: StatusCodes.Status201Created);
    }

    [LoggerMessage(3600, LogLevel.Information, "Key {KeyId} was made in workspace {WorkspaceId} by {Actor}")]
    private static partial void KeyCreated(ILogger logger, string keyId, Guid workspaceId, string actor);

    // The id in the path is the caller's own text until the store knows it, so the log goes without it; the audit log has it.
    [LoggerMessage(3601, LogLevel.Information, "A key was revoked in workspace {WorkspaceId} by {Actor}")]
    private static partial void KeyRevoked(ILogger logger, Guid workspaceId, string actor);
}
