using System.Text.Json;
using Microsoft.Playwright;

namespace Errand.Runner.Journey.Running;

/// <summary>Takes a <see cref="PageSight"/> of a live page.</summary>
internal static class PageLook
{
    // One read; short, because the page may be hostile: no more than a few kilobytes come back.
    private const string Script = """
        () => {
          const shown = e => !!e && e.getClientRects().length > 0;
          const widgets = 'iframe[src*="recaptcha"], iframe[src*="hcaptcha"], iframe[src*="challenges.cloudflare"], iframe[src*="turnstile"], iframe[title*="captcha" i], .g-recaptcha, .h-captcha, .cf-turnstile, [id*="captcha" i], [class*="captcha" i]';
          return {
            text: (document.title + '\n' + (document.body?.innerText ?? '')).slice(0, 4000),
            password: [...document.querySelectorAll('input[type=password]')].some(shown),
            captcha: [...document.querySelectorAll(widgets)].some(shown),
          };
        }
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>What stands on the page now; <see cref="PageSight.Unknown"/> when it cannot be asked in time.</summary>
    public static async Task<PageSight> TakeAsync(IPage page, DocumentWatch watch, TimeProvider time)
    {
        try
        {
            var seen = await page.EvaluateAsync<JsonElement>(Script).WaitAsync(Patience, time);
            return new PageSight(
                page.Url,
                watch.Status,
                watch.RetryAfter(time),
                seen.GetProperty("text").GetString() ?? "",
                seen.GetProperty("password").GetBoolean(),
                seen.GetProperty("captcha").GetBoolean());
        }
        catch (Exception exception) when (exception is PlaywrightException or TimeoutException or InvalidOperationException or KeyNotFoundException)
        {
            return PageSight.Unknown with { Url = page.Url, Status = watch.Status, RetryAfter = watch.RetryAfter(time) };
        }
    }
}
