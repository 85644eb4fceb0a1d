using System.Globalization;
using Microsoft.Playwright;

namespace Errand.Runner.Journey.Running;

/// <summary>Remembers the last document response of a page: playwright tells a status only at the moment of navigation.</summary>
internal sealed class DocumentWatch
{
    private volatile IResponse? _last;

    public DocumentWatch(IPage page) => page.Response += Remember;

    /// <summary>HTTP status of the last main document; null when none has come.</summary>
    public int? Status => _last?.Status;

    /// <summary>What the last main document asked to wait, in seconds form or as a date.</summary>
    public TimeSpan? RetryAfter(TimeProvider time)
    {
        var value = _last?.Headers.GetValueOrDefault("retry-after");
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date - time.GetUtcNow()
            : null;
    }

    private void Remember(object? sender, IResponse response)
    {
        if (response.Request.IsNavigationRequest && sender is IPage page && response.Request.Frame == page.MainFrame)
        {
            _last = response;
        }
    }
}
