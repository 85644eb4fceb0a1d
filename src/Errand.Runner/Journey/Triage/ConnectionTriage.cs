using System.Text.Json.Nodes;
using Errand.Core.Errors;
using Errand.Runner.Browser.Egress;
using Errand.Runner.Journey.Running;

namespace Errand.Runner.Journey.Triage;

/// <summary>Reads from the egress proxy's notes whether the page itself was refused or could not be reached.</summary>
internal static class ConnectionTriage
{
    /// <summary>The verdict, or null when the last page's host was reached. <paramref name="navigationFailed"/>: there is no last page.</summary>
    public static Verdict? Judge(CodeRun run, bool navigationFailed, JsonNode? details)
    {
        var host = Uri.TryCreate(run.Sight.Url, UriKind.Absolute, out var url) ? url.Host : "";
        if (run.Denials.LastOrDefault(denial => navigationFailed || Same(denial.Host, host)) is { } denied)
        {
            return new Verdict.Final(Denied(denied, details));
        }

        return run.Failures.LastOrDefault(failure => navigationFailed || Same(failure.Host, host)) is { } failed
            ? new Verdict.TryLater(null, Unreached(failed, details))
            : null;
    }

    /// <summary>The error of a refused address.</summary>
    public static TaskError Denied(EgressDenial denial, JsonNode? details = null) => new(
        TaskErrorCode.EgressDenied,
        denial.Reason is EgressReason.PrivateAddress
            ? $"{denial.Host}:{denial.Port} is not a public address, and tasks may not visit it. An operator can allow it with Errand:Egress:AllowPrivate={denial.Host}:{denial.Port}."
            : $"{denial.Host}:{denial.Port} is none of the hosts this task may visit. Add it to allowedHosts.",
        details?.DeepClone());

    /// <summary>The error of an address that does not answer.</summary>
    public static TaskError Unreached(EgressFailure failure, JsonNode? details = null) => new(
        TaskErrorCode.SiteUnreachable,
        $"{failure.Host}:{failure.Port} could not be reached: {failure.Cause}. Check startUrl, or try again later.",
        details?.DeepClone());

    private static bool Same(string a, string b) => string.Equals(a.Trim('[', ']'), b.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);
}
