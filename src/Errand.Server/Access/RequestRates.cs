using System.Globalization;
using System.Threading.RateLimiting;
using Errand.Core.Options;
using Errand.Server.Errors;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Errand.Server.Access;

/// <summary>So many requests a minute for each key, and no more.</summary>
internal sealed class RequestRates(IOptions<ErrandOptions> errand) : IConfigureOptions<RateLimiterOptions>
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private const int Segments = 6;

    public void Configure(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(PartitionOf);
        options.OnRejected = (rejected, _) => new ValueTask(RefuseAsync(rejected));
    }

    private RateLimitPartition<string> PartitionOf(HttpContext context) =>
        context.Features.Get<Caller>() is { } caller && errand.Value.Limits.RequestsPerMinute > 0
            ? RateLimitPartition.GetSlidingWindowLimiter(caller.KeyId, _ => Limits())
            : RateLimitPartition.GetNoLimiter("");

    private SlidingWindowRateLimiterOptions Limits() => new()
    {
        PermitLimit = errand.Value.Limits.RequestsPerMinute,
        Window = Window,
        SegmentsPerWindow = Segments,
    };

    private Task RefuseAsync(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window / Segments;
        var limit = errand.Value.Limits.RequestsPerMinute.ToString(CultureInfo.InvariantCulture);
        var error = new ErrorResult(ApiErrorCode.RateLimited, $"This key may send {limit} requests a minute; wait before the next.") { RetryAfter = wait };
        return error.ExecuteAsync(rejected.HttpContext);
    }
}
