namespace Errand.Runner.Browser.Egress;

/// <summary>A host that was allowed but could not be reached.</summary>
public sealed record EgressFailure(string Host, int Port, string Cause);
