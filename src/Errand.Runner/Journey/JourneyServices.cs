using Errand.Runner.Journey.Running;
using Errand.Runner.Journey.Triage;
using Errand.Storage.Queue;
using Microsoft.Extensions.DependencyInjection;

namespace Errand.Runner.Journey;

/// <summary>The door of this room.</summary>
public static class JourneyServices
{
    /// <summary>Adds what takes a task from the queue to its end. Needs storage, browser, scripting and an author.</summary>
    public static IServiceCollection AddErrandJourney(this IServiceCollection services) => services
        .AddSingleton<PageCamera>()
        .AddSingleton<RunTrace>()
        .AddSingleton<CodeRunner>()
        .AddSingleton<Destination>()
        .AddSingleton<Replay>()
        .AddSingleton<Authorship>()
        .AddSingleton<TaskJourney>()
        .AddSingleton<EndingWriter>()
        .AddSingleton<IWebTaskHandler, WebTaskHandler>();
}
