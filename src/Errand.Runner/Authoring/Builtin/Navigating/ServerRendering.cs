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

    /// <summary>True when nobody has to wait for <paramref name="selector"/> once the page has loaded.</summary>
    public static Task<bool> HoldsAsync(IPage page, string selector, CancellationToken cancellationToken) =>
        page.EvaluateAsync<bool>(Script, selector).WaitAsync(cancellationToken);
}
