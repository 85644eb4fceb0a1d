using Errand.Runner.Browser.Egress;

namespace Errand.Runner.Journey.Triage;

/// <summary>Looks at the start URL before any browser does: a refused address or a name without one costs no browser time.</summary>
internal sealed class Destination(EgressPolicy egress)
{
    /// <summary>Why the task cannot begin, or null when it can.</summary>
    public async Task<Done?> CheckAsync(Uri? startUrl, CancellationToken cancellationToken)
    {
        if (startUrl is null)
        {
            return null;
        }

        return await egress.CheckAsync(startUrl.Host, startUrl.Port, cancellationToken) switch
        {
            EgressVerdict.Refused(var denial) => new Done.Failure(ConnectionTriage.Denied(denial)),
            EgressVerdict.Unresolved(var failure) => new Done.Failure(ConnectionTriage.Unreached(failure)),
            _ => null,
        };
    }
}
