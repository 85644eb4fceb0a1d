namespace Errand.Runner.Browser.Egress;

/// <summary>A connection was refused by the egress policy.</summary>
public sealed class EgressDeniedException(EgressDenial denial)
    : IOException($"Connections to {denial.Host}:{denial.Port} are not allowed ({denial.Reason}).")
{
    public EgressDenial Denial { get; } = denial;
}
