using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Errand.Core.Automations;
using Errand.Core.Errors;
using Errand.Server.Access;
using Errand.Server.Errors;
using Errand.Server.Wire;
using Errand.Storage.Automations;

namespace Errand.Server.Automations;

/// <summary>GET automations, versions and files.</summary>
internal sealed class AutomationReads(IAutomationStore automations)
{
    private const int MaxCursorLength = 1_200;

    public async Task<IResult> ListAsync(Caller caller, HttpRequest request, CancellationToken cancellationToken)
    {
        var faults = new List<Fault>();
        var limit = PageQuery.Limit(request.Query, faults);
        var after = CursorOf(request.Query["cursor"].ToString(), faults);
        if (faults.Count > 0)
        {
            return ErrorResult.BadRequest(faults);
        }

        // One more than asked for tells whether another page follows.
        var found = await automations.ListAsync(caller.WorkspaceId, limit + 1, after, cancellationToken);
        var page = found.Take(limit).Select(summary => summary.ToItem()).ToList();
        var next = found.Count > limit ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes(page[^1].ReuseKey)) : null;
        return TypedResults.Json(new AutomationList(page, next), WireFormat.Json.AutomationList);
    }

    public async Task<IResult> CurrentAsync(Caller caller, KeyInPath path, HttpResponse response, CancellationToken cancellationToken) =>
        Answer(await automations.CurrentAsync(caller.WorkspaceId, path.Key, cancellationToken), response);

    public async Task<IResult> VersionsAsync(Caller caller, KeyInPath path, CancellationToken cancellationToken)
    {
        var versions = await automations.VersionsAsync(caller.WorkspaceId, path.Key, cancellationToken);
        return versions.Count == 0
            ? Unknown()
            : TypedResults.Json(new VersionList([.. versions.Select(version => version.ToVersion())]), WireFormat.Json.VersionList);
    }

    public async Task<IResult> VersionAsync(Caller caller, KeyInPath path, string number, HttpResponse response, CancellationToken cancellationToken) =>
        Answer(await FindAsync(caller, path, number, cancellationToken), response);

    public async Task<IResult> FileAsync(Caller caller, KeyInPath path, string? number, string file, HttpResponse response, CancellationToken cancellationToken)
    {
        var version = number is null
            ? await automations.CurrentAsync(caller.WorkspaceId, path.Key, cancellationToken)
            : await FindAsync(caller, path, number, cancellationToken);
        if (version is null)
        {
            return Unknown();
        }

        if (!version.Code.Files.TryGetValue(file, out var text))
        {
            return ErrorResult.NotFound($"Version {version.Number} has no file of that path.");
        }

        response.Headers.ETag = version.ToETag();
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(text), FileContentType.For(file));
    }

    public static ErrorResult Unknown() => ErrorResult.NotFound("This workspace has no such automation or version.");

    private async Task<AutomationVersion?> FindAsync(Caller caller, KeyInPath path, string number, CancellationToken cancellationToken) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? await automations.FindAsync(caller.WorkspaceId, path.Key, version, cancellationToken)
            : null;

    private static IResult Answer(AutomationVersion? version, HttpResponse response)
    {
        if (version is null)
        {
            return Unknown();
        }

        response.Headers.ETag = version.ToETag();
        return TypedResults.Json(version.ToBody(), WireFormat.Json.AutomationBody);
    }

    private static ReuseKey? CursorOf(string text, List<Fault> faults)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (text.Length <= MaxCursorLength && Base64Url.IsValid(text))
        {
            return new ReuseKey(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)));
        }

        faults.Add(new Fault("/cursor", "Must be the nextCursor of an earlier page."));
        return null;
    }
}
