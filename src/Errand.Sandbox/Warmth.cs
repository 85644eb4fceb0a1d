using System.Collections.Concurrent;

namespace Errand.Sandbox;

/// <summary>Runs a small automation on a throw-away engine, so that the code paths of a real run are compiled before it comes.</summary>
internal static class Warmth
{
    private const string Code =
        "import { log } from 'errand';\n" +
        "export default async function handler(params, page, context) {\n" +
        "  const rows = [];\n" +
        "  for (const name of ['a', 'b']) rows.push({ name, at: new URL('/x?y=1', 'http://h.test').href });\n" +
        "  const found = await Promise.all([page.locator('a').first().textContent(), page.getByRole('link', { name: /x/ }).count()]);\n" +
        "  await new Promise(done => setTimeout(done, 0));\n" +
        "  return { rows, found, json: JSON.stringify(await page.evaluate(x => x, 1)) };\n" +
        "}\n";

    public static void Bring()
    {
        var inbox = new BlockingCollection<Frame>();
        for (var id = 1; id <= 3; id++)
        {
            inbox.Add(new Frame(FrameKind.Deliver, $$"""{"id":{{id}},"value":"1"}"""));
        }

        var engine = new AutomationEngine(new Pipe(Stream.Null, Stream.Null), new StopConstraint());
        var run = $$"""
            {"files":{"main.js":"{{System.Text.Json.JsonEncodedText.Encode(Code)}}"},"params":{},"page":"p1",
             "state":[{"page":"p1","set":{"main":"f1"} },{"frame":"f1","set":{"url":"about:blank","page":"p1"} }]}
            """;
        new AutomationRun(engine, inbox).Make(run);
    }
}
