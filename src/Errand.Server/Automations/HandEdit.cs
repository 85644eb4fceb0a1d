using System.Text;
using System.Text.Unicode;
using Errand.Core.Automations;
using Errand.Core.Options;
using Errand.Server.Access;
using Errand.Server.Errors;
using Errand.Server.Wire;
using Errand.Storage.Automations;
using Microsoft.Extensions.Options;

namespace Errand.Server.Automations;

/// <summary>PUT a file: a new version, equal to the current one but for that file.</summary>
internal sealed class HandEdit(IAutomationStore automations, IOptions<ErrandOptions> errand)
{
    private const int MaxFiles = 200;
    private const int MaxTreeCharacters = 5_000_000;

    public async Task<IResult> WriteAsync(Caller caller, KeyInPath path, string file, HttpContext context, CancellationToken cancellationToken)
    {
        if (KeyRule.FaultOf(path.Key) is { } fault)
        {
            return fault;
        }

        if (!CodeTree.IsValidPath(file))
        {
            return ErrorResult.BadRequest("/path", "Must be a relative path of letters, digits, dots, dashes, underscores and slashes, at most 200 characters.");
        }

        var maxBytes = errand.Value.Limits.MaxRequestBytes;
        if (await RequestBody.ReadAsync(context.Request, maxBytes, cancellationToken) is not { } body)
        {
            return RequestBody.TooLarge(maxBytes);
        }

        if (!Utf8.IsValid(body.Span))
        {
            return ErrorResult.BadRequest("", "The body must be text in UTF-8.");
        }

        var current = await automations.CurrentAsync(caller.WorkspaceId, path.Key, cancellationToken);
        return Refusal(current, file, context.Request) ?? await SaveAsync(caller, path.Key, current, file, Encoding.UTF8.GetString(body.Span), context, cancellationToken);
    }

    private async Task<IResult> SaveAsync(
        Caller caller, ReuseKey key, AutomationVersion? current, string file, string text, HttpContext context, CancellationToken cancellationToken)
    {
        var isNew = current is null || !current.Code.Files.ContainsKey(file);
        var draft = new VersionDraft
        {
            WorkspaceId = caller.WorkspaceId,
            Key = key,
            BasedOn = current?.Number,
            Origin = VersionOrigin.Hand,
            Message = isNew ? $"Added {file} by hand" : $"Edited {file} by hand",
            Code = current is null ? CodeTree.Of(text) : current.Code.With(file, text),
            OutputSchemaHash = current?.OutputSchemaHash,
            Actor = caller.KeyId,
        };
        if (draft.Code.Files.Count > MaxFiles || draft.Code.Files.Sum(entry => entry.Value.Length) > MaxTreeCharacters)
        {
            return new ErrorResult(ApiErrorCode.UnprocessableEntity, $"An automation holds at most {MaxFiles} files and {MaxTreeCharacters} characters.");
        }

        if (await automations.SaveAsync(draft, cancellationToken) is not { } saved)
        {
            return Stale("Another version was saved at the same moment; read it and try again.");
        }

        context.Response.Headers.ETag = saved.ToETag();
        return TypedResults.Json(saved.ToVersion(), WireFormat.Json.VersionBody, statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static ErrorResult? Refusal(AutomationVersion? current, string file, HttpRequest request)
    {
        var match = IfMatch.Of(request);
        if (current is null)
        {
            return match is not null ? Stale("There is no automation under this key, so no version to match.")
                : file != CodeTree.EntryPoint ? ErrorResult.NotFound($"There is no automation under this key; write {CodeTree.EntryPoint} first.")
                : null;
        }

        return match is null ? Stale($"Send If-Match with the version you have read; the current one is {current.Number}.")
            : !match.Allows(current.Number) ? Stale($"If-Match names another version; the current one is {current.Number}.")
            : null;
    }

    private static ErrorResult Stale(string message) => new(ApiErrorCode.PreconditionFailed, message);
}
