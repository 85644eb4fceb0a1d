using Errand.Runner.Authoring;
using Errand.Runner.Browser;
using Errand.Runner.Journey;
using Errand.Runner.Scripting;
using Microsoft.Extensions.DependencyInjection;

namespace Errand.Runner;

/// <summary>The door of the runner: one line per room.</summary>
public static class RunnerServices
{
    /// <summary>Adds all that does a task's work. Needs the stores.</summary>
    public static IServiceCollection AddErrandRunner(this IServiceCollection services) => services
        .AddErrandBrowser()
        .AddErrandScripting()
        .AddErrandAuthoring()
        .AddErrandJourney();
}
