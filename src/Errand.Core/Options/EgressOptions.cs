namespace Errand.Core.Options;

/// <summary><c>Errand:Egress</c>: where tasks may go.</summary>
public sealed class EgressOptions
{
    /// <summary>Comma separated <c>host</c>, <c>host:port</c> or <c>host:*</c> in private, loopback or link-local ranges that tasks may reach. Default none.</summary>
    public string AllowPrivate { get; set; } = "";
}
