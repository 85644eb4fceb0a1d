using Errand.Core.Options;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Errand.Server;

/// <summary>What one connection may cost the server.</summary>
internal sealed class KestrelSetup(IOptions<ErrandOptions> errand) : IConfigureOptions<KestrelServerOptions>
{
    // Endpoints enforce the limit themselves; the server's is wider, so that a body somewhat too large is read to its end and gets its 413
    // instead of a cut connection.
    private const int Slack = 4;

    public void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = (long)errand.Value.Limits.MaxRequestBytes * Slack;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        options.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        options.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
    }
}
