using Microsoft.Extensions.Logging;

namespace Errand.Runner.Browser.Egress;

/// <summary>The proxy in our process that all traffic of the browser takes.</summary>
internal sealed class EgressProxy(EgressPolicy policy, ILogger<EgressProxy> logger)
{
    private readonly ProxyLimits _limits = new();

    /// <summary>A way out for one context, closed until it is bound to a run.</summary>
    public EgressLease Open(EgressBinding binding) => new(policy, binding, _limits, logger);
}
