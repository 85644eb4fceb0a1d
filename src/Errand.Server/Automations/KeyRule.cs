using Errand.Core.Automations;
using Errand.Core.Requests;
using Errand.Server.Errors;

namespace Errand.Server.Automations;

/// <summary>Whether a new automation may bear a key; the same rule as for <c>reuseKey</c> of a start.</summary>
internal static class KeyRule
{
    public static ErrorResult? FaultOf(ReuseKey key) =>
        ReuseKeyFault.Of(key.Value) is { } fault ? ErrorResult.BadRequest("/" + KeyInPath.Parameter, fault) : null;
}
