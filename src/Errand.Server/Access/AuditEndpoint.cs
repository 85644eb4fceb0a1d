using System.Globalization;
using Errand.Core.Errors;
using Errand.Server.Errors;
using Errand.Server.Wire;
using Errand.Storage.Access;

namespace Errand.Server.Access;

/// <summary>Reads the audit log of a workspace.</summary>
internal sealed class AuditEndpoint(IAuditLog audit)
{
    public async Task<IResult> ListAsync(Caller caller, HttpRequest request, CancellationToken cancellationToken)
    {
        List<Fault> faults = [];
        var limit = PageQuery.Limit(request.Query, faults);
        var before = CursorOf(request.Query, faults);
        if (faults.Count > 0)
        {
            return ErrorResult.BadRequest(faults);
        }

        var entries = await audit.ReadAsync(caller.WorkspaceId, limit + 1, before, cancellationToken);
        var page = entries.Take(limit).Select(entry => entry.ToItem()).ToList();
        var next = entries.Count > limit ? page[^1].Sequence.ToString(CultureInfo.InvariantCulture) : null;
        return TypedResults.Json(new AuditList(page, next), WireFormat.Json.AuditList);
    }

    private static long? CursorOf(IQueryCollection query, List<Fault> faults)
    {
        if (query["cursor"].ToString() is not { Length: > 0 } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return sequence;
        }

        faults.Add(new Fault("/cursor", "Must be the nextCursor of the page before."));
        return null;
    }
}
