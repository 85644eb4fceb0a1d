using Errand.Runner.Authoring.Builtin;
using Microsoft.Extensions.DependencyInjection;

namespace Errand.Runner.Authoring;

/// <summary>The door of this room.</summary>
public static class AuthoringServices
{
    /// <summary>Adds the author of this service.</summary>
    public static IServiceCollection AddErrandAuthoring(this IServiceCollection services) =>
        services.AddSingleton<IAuthor, BuiltinAuthor>();
}
