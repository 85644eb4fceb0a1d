namespace Errand.Runner.Browser.Egress;

/// <summary>Why a connection was refused.</summary>
public enum EgressReason
{
    /// <summary>The host is, or resolves to, an address that is not public.</summary>
    PrivateAddress,

    /// <summary>The task names the hosts it may visit, and this is none of them.</summary>
    HostNotAllowed,

    /// <summary>The request came from a context that no run has taken.</summary>
    NoRun,
}
