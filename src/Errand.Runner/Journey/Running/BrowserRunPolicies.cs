using Errand.Core.Tasks;
using Errand.Runner.Browser;

namespace Errand.Runner.Journey.Running;

/// <summary>What a task's browser may do, from its brief.</summary>
internal static class BrowserRunPolicies
{
    /// <summary>Hosts are held to the start URL's and the caller's list when the caller gave one.</summary>
    public static BrowserRunPolicy For(TaskBrief brief) => new()
    {
        AllowedHosts = brief.AllowedHosts.Count == 0 || brief.StartUrl is null ? brief.AllowedHosts : [brief.StartUrl.Host, .. brief.AllowedHosts],
        Trace = brief.Trace,
    };
}
