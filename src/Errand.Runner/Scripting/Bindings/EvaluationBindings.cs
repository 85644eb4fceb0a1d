using System.Text.Json;
using Errand.Runner.Scripting.Session;
using Microsoft.Playwright;

namespace Errand.Runner.Scripting.Bindings;

/// <summary>Calls that run a function of the code in the page. The function packs its own result, so nothing is lost on the way.</summary>
internal static class EvaluationBindings
{
    // One look for all texts that the function may have made up: are they in the page at all?
    private const string Present =
        "texts => { const root = document.documentElement; const seen = (document.body?.innerText ?? '') + '\\n' + (root?.outerHTML ?? '') + '\\n' + (root?.textContent ?? '')"
        + " + '\\n' + [...document.querySelectorAll('input,select,textarea')].map(e => e.value + ' ' + e.checked).join('\\n'); return texts.filter(t => seen.includes(t)); }";

    public static void Add(BindingTable table)
    {
        table.Read("frame.evaluate", c => AnswerAsync(c, c.Frame, () => c.Frame.EvaluateAsync<string>(c.Text("expression"), c.Sent())));
        table.Read("frame.evaluateHandle", async c => Object(c, await c.Frame.EvaluateHandleAsync(c.Text("expression"), c.Sent())));
        table.Read("frame.evalOnSelector", c => AnswerAsync(c, c.Frame, () => c.Frame.EvalOnSelectorAsync<string>(c.Selector, c.Text("expression"), c.Sent())));
        table.Read("frame.evalOnSelectorAll", c => AnswerAsync(c, c.Frame, () => c.Frame.EvalOnSelectorAllAsync<string>(c.Selector, c.Text("expression"), c.Sent())));
        table.Act("frame.waitForFunction", async c => Object(c, await c.Frame.WaitForFunctionAsync(c.Text("expression"), c.Sent(), Polling(c))));
        table.Read("locator.evaluate", c => AnswerAsync(c, c.Frame, () => c.Locator.EvaluateAsync<string>(c.Text("expression"), c.Sent(), c.Options<LocatorEvaluateOptions>())));
        table.Read("locator.evaluateAll", c => AnswerAsync(c, c.Frame, () => c.Locator.EvaluateAllAsync<string>(c.Text("expression"), c.Sent())));
        table.Read("locator.evaluateHandle", async c => Object(c, await c.Locator.EvaluateHandleAsync(c.Text("expression"), c.Sent(), c.Options<LocatorEvaluateHandleOptions>())));
        table.Read("handle.evaluate", c => AnswerAsync(c, null, () => c.On<IJSHandle>().EvaluateAsync<string>(c.Text("expression"), c.Sent())));
        table.Read("handle.evaluateHandle", async c => Object(c, await c.On<IJSHandle>().EvaluateHandleAsync(c.Text("expression"), c.Sent())));
        table.Read("element.evalOnSelector", c => AnswerAsync(c, null, () => c.On<IElementHandle>().EvalOnSelectorAsync<string>(c.Selector, c.Text("expression"), c.Sent())));
        table.Read("element.evalOnSelectorAll", c => AnswerAsync(c, null, () => c.On<IElementHandle>().EvalOnSelectorAllAsync<string>(c.Selector, c.Text("expression"), c.Sent())));
    }

    private static async Task<string> AnswerAsync(ScriptCall call, IFrame? frame, Func<Task<string>> evaluate)
    {
        var url = call.Url;
        var answer = await evaluate();
        using var value = JsonDocument.Parse(answer, new JsonDocumentOptions { MaxDepth = 1000 });
        using var argument = JsonDocument.Parse(call.Text("packed"), new JsonDocumentOptions { MaxDepth = 1000 });
        var made = ReadEvidence.Made(call.Text("source"), argument.RootElement);
        var doubtful = call.Session.Evidence.Evaluated(url, call.Target, value.RootElement, made);
        if (doubtful.Count > 0)
        {
            await LookForAsync(call, frame ?? call.Session.Run.Page.MainFrame, url, doubtful);
        }

        return answer;
    }

    private static async Task LookForAsync(ScriptCall call, IFrame frame, string url, IReadOnlyCollection<string> doubtful)
    {
        try
        {
            foreach (var text in await frame.EvaluateAsync<string[]>(Present, doubtful.ToArray()))
            {
                call.Session.Evidence.Leaf(url, call.Target, text);
            }
        }
        catch (PlaywrightException)
        {
            // The page went on: what cannot be found again is not evidence.
        }
    }

    private static object Object(ScriptCall call, IJSHandle handle) =>
        new { id = call.Handle(handle, 'h'), element = handle is IElementHandle };

    private static FrameWaitForFunctionOptions? Polling(ScriptCall call)
    {
        if (call.Value<System.Text.Json.Nodes.JsonObject>("options") is not { } options)
        {
            return null;
        }

        return new FrameWaitForFunctionOptions
        {
            Timeout = options["timeout"]?.GetValue<float>(),
            PollingInterval = options["polling"] is { } polling && polling.GetValueKind() == JsonValueKind.Number ? polling.GetValue<float>() : null,
        };
    }
}
