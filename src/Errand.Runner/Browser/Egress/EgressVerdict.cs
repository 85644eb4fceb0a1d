using System.Net;

namespace Errand.Runner.Browser.Egress;

/// <summary>What the policy says of one host and port.</summary>
public abstract record EgressVerdict
{
    private EgressVerdict()
    {
    }

    /// <summary>Connect to one of these addresses and to nothing else: the name is not to be resolved again.</summary>
    public sealed record Allowed(IReadOnlyList<IPAddress> Addresses) : EgressVerdict;

    public sealed record Refused(EgressDenial Denial) : EgressVerdict;

    /// <summary>The name has no address.</summary>
    public sealed record Unresolved(EgressFailure Failure) : EgressVerdict;
}
