using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Errand.Server.Tests.Hosting;

/// <summary>Tells when a request whose path ends so has reached the service.</summary>
internal sealed class SeenRequest(string pathEnd, TaskCompletionSource seen) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            if (context.Request.Path.Value is { } path && path.EndsWith(pathEnd, StringComparison.Ordinal))
            {
                seen.TrySetResult();
            }

            return rest(context);
        });
        next(app);
    };
}
