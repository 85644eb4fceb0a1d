using Errand.Runner.Authoring.Builtin.Navigating.Paging;

namespace Errand.Runner.Authoring.Builtin.Composing;

/// <summary>Writes how a list goes on, and when it ends.</summary>
internal static class PagingPart
{
    private const string GrowsBeyond = """
        /** Whether more records than these come within a while. */
        async function growsBeyond(page, count) {
          try {
            await page.locator(RECORDS).nth(count).waitFor({ state: 'attached', timeout: 5000 });
            return true;
          } catch {
            return false;
          }
        }
        """;

    /// <summary>Whether each page takes the place of the one before, so that each must be read by itself.</summary>
    public static bool Replaces(PagingPlan paging) => paging is PagingPlan.NextLink or PagingPlan.NextButton or PagingPlan.Numbered;

    public static IEnumerable<string> Write(ScriptPlan plan)
    {
        if (Replaces(plan.Paging)) yield return AllPages(plan);
        switch (plan.Paging)
        {
            case PagingPlan.NextLink next:
                yield return ByLink(next);
                break;
            case PagingPlan.NextButton next:
                yield return ByButton(next);
                break;
            case PagingPlan.Numbered numbered:
                yield return ByNumber(numbered);
                break;
            case PagingPlan.LoadMore more:
                yield return ByMore(plan, more);
                yield return GrowsBeyond;
                break;
            case PagingPlan.Scroll:
                yield return ByScroll(plan);
                yield return GrowsBeyond;
                break;
        }
    }

    private static string AllPages(ScriptPlan plan)
    {
        var limited = plan.Rows is not null;
        var wait = ReadPart.Wait(plan) is { } line ? $"    {line}\n" : "";
        var next = plan.Paging is PagingPlan.Numbered numbered ? $"page, number + {numbered.First}" : "page";
        return $$"""
            /** Reads page after page until there is no next one{{(limited ? ", or there are rows enough" : "")}}. */
            async function readAllPages(page{{(limited ? ", wanted" : "")}}) {
              const rows = [];
              const seen = new Set();
              for (let number = 1; number <= MAX_PAGES; number++) {
            {{wait}}    const fresh = await readRows(page);
                // An empty page, or one that was read before, is behind the end.
                const fingerprint = JSON.stringify(fresh);
                if (fresh.length === 0 || seen.has(fingerprint)) break;
                seen.add(fingerprint);
                rows.push(...fresh);
                if ({{(limited ? "rows.length >= wanted || " : "")}}!(await goToNextPage({{next}}))) break;
              }
              return rows{{(limited ? ".slice(0, wanted)" : "")}};
            }
            """;
    }

    private static string ByLink(PagingPlan.NextLink next) => $$"""
        /** Opens the next page; false when there is none. */
        async function goToNextPage(page) {
          const link = {{next.Link.ToCode()}}.first();
          if ((await link.count()) === 0) return false;
          const url = await link.evaluate((element) => element.matches('[aria-disabled="true"], .disabled') ? null : element.href);
          if (!url) return false;
          await page.goto(url);
          return true;
        }
        """;

    private static string ByButton(PagingPlan.NextButton next) => $$"""
        /** Turns to the next page; false when there is none. */
        async function goToNextPage(page) {
          const button = {{next.Button.ToCode()}}.first();
          if (!(await button.isVisible()) || !(await button.isEnabled())) return false;
          const before = await page.locator(RECORDS).first().textContent();
          await button.click();
          try {
            await page.waitForFunction(
              ([selector, text]) => document.querySelector(selector) && document.querySelector(selector).textContent !== text,
              [RECORDS, before],
              { timeout: 5000 },
            );
            return true;
          } catch {
            return false; // Nothing new came: this was the last page.
          }
        }
        """;

    private static string ByNumber(PagingPlan.Numbered numbered) => $$"""
        /** Opens the page with this number; false when there is none. */
        async function goToNextPage(page, number) {
          const url = await page.locator({{JavaScript.Quote(numbered.Links)}})
            .evaluateAll((links, text) => links.find((link) => link.textContent.trim() === text)?.href ?? null, String(number));
          if (!url) return false;
          await page.goto(url);
          return true;
        }
        """;

    private static string ByMore(ScriptPlan plan, PagingPlan.LoadMore more) => $$"""
        /** Presses the button for more until it is gone or brings nothing new{{(plan.Rows is null ? "" : ", or there are records enough")}}. */
        async function loadAll(page{{(plan.Rows is null ? "" : ", wanted")}}) {
          const more = {{more.Button.ToCode()}};
          for (let round = 1; round < MAX_PAGES; round++) {
            const count = await page.locator(RECORDS).count();
            if ({{(plan.Rows is null ? "" : "count >= wanted || ")}}!(await more.isVisible()) || !(await more.isEnabled())) return;
            await more.click();
            if (!(await growsBeyond(page, count))) return;
          }
        }
        """;

    private static string ByScroll(ScriptPlan plan) => $$"""
        /** Scrolls to the end of the list until nothing new comes{{(plan.Rows is null ? "" : ", or there are records enough")}}. */
        async function loadAll(page{{(plan.Rows is null ? "" : ", wanted")}}) {
          for (let round = 1; round < MAX_PAGES; round++) {
            const count = await page.locator(RECORDS).count();
            {{(plan.Rows is null ? "" : "if (count >= wanted) return;\n    ")}}await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
            if (!(await growsBeyond(page, count))) return;
          }
        }
        """;
}
