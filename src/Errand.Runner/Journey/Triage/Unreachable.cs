using System.Text.Json.Nodes;
using Errand.Core.Errors;
using Errand.Runner.Scripting;

namespace Errand.Runner.Journey.Triage;

/// <summary>Tells a site that may come back from an address that never will.</summary>
internal static class Unreachable
{
    // Chromium's net error names, from its net_error_list: faults of the address or of the caller's wish, not of the moment.
    private static readonly string[] Lasting =
        ["ERR_NAME_NOT_RESOLVED", "ERR_INVALID_URL", "ERR_UNKNOWN_URL_SCHEME", "ERR_CERT_", "ERR_SSL_", "ERR_TOO_MANY_REDIRECTS", "ERR_ABORTED", "ERR_UNSAFE_PORT", "ERR_ADDRESS_INVALID"];

    public static Verdict Judge(ScriptFault fault, JsonNode details)
    {
        var error = new TaskError(TaskErrorCode.SiteUnreachable, $"The site could not be reached: {FirstLine(fault.Message)}", details);
        return Lasting.Any(name => fault.Message.Contains(name, StringComparison.Ordinal))
            ? new Verdict.Final(error)
            : new Verdict.TryLater(null, error);
    }

    private static string FirstLine(string message) => message.Split('\n')[0];
}
