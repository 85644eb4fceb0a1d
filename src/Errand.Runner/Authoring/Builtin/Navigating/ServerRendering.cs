using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Builtin.Navigating;

/// <summary>Tells whether an element is in the document as the server sends it, or put there by a script.</summary>
internal static class ServerRendering
{
    private const string Script = """
        async (selector) => {
          try {
            const html = await (await fetch(location.href, { credentials: 'include' })).text();
            return new DOMParser().parseFromString(html, 'text/html').querySelector(selector) !== null;
          } catch {
            return false;
          }
        }
        """;

    private const string HollowScript = """
        async (selector) => {
          if (!document.querySelector(selector)?.textContent.trim()) return false;
          try {
            const html = await (await fetch(location.href, { credentials: 'include' })).text();
            const sent = new DOMParser().parseFromString(html, 'text/html').querySelector(selector);
            return sent !== null && !sent.textContent.trim();
          } catch {
            return false;
          }
        }
        """;

    /// <summary>True when the server sends <paramref name="selector"/> without the text that it bears now: a script fills it in.</summary>
    public static Task<bool> IsHollowAsync(IPage page, string selector, CancellationToken cancellationToken) =>
        page.EvaluateAsync<bool>(HollowScript, selector).WaitAsync(cancellationToken);

    /// <summary>True when nobody has to wait for <paramref name="selector"/> once the page has loaded.</summary>
    public static Task<bool> HoldsAsync(IPage page, string selector, CancellationToken cancellationToken) =>
        page.EvaluateAsync<bool>(Script, selector).WaitAsync(cancellationToken);
}
