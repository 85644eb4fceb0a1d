namespace Errand.Runner.Browser.Egress;

/// <summary>A connection that the egress policy refused.</summary>
public sealed record EgressDenial(string Host, int Port, EgressReason Reason);
