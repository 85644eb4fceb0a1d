using Errand.Core.Options;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Errand.Server;

/// <summary>What one connection may cost the server.</summary>
internal sealed class KestrelSetup(IOptions<ErrandOptions> errand) : IConfigureOptions<KestrelServerOptions>
{
    // Endpoints enforce the configured limit. The server's own is wider: within it, what the caller still sends after its 413 is read and
    // thrown away, and the caller sees the answer; beyond it the connection is cut.
    private const int DiscardedBytes = 64 * 1024 * 1024;

    public void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = (long)errand.Value.Limits.MaxRequestBytes + DiscardedBytes;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        options.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        options.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
    }
}
