using System.Globalization;
using Errand.Runner.Scripting.Session;
using Microsoft.Playwright;

namespace Errand.Runner.Scripting.Bindings;

/// <summary>Calls on a frame with a selector: locators, and the page's and frame's own short forms.</summary>
internal static class FrameBindings
{
    public static void Add(BindingTable table)
    {
        Actions(table);
        Reads(table);
        Checks(table);
        OnLocators(table);
        Documents(table);
        Waits(table);
    }

    private static void Actions(BindingTable table)
    {
        table.Act("frame.click", c => c.Frame.ClickAsync(c.Selector, c.Options<FrameClickOptions>()));
        table.Act("frame.dblclick", c => c.Frame.DblClickAsync(c.Selector, c.Options<FrameDblClickOptions>()));
        table.Act("frame.hover", c => c.Frame.HoverAsync(c.Selector, c.Options<FrameHoverOptions>()));
        table.Act("frame.tap", c => c.Frame.TapAsync(c.Selector, c.Options<FrameTapOptions>()));
        table.Act("frame.focus", c => c.Frame.FocusAsync(c.Selector, c.Options<FrameFocusOptions>()));
        table.Act("frame.check", c => c.Frame.CheckAsync(c.Selector, c.Options<FrameCheckOptions>()));
        table.Act("frame.uncheck", c => c.Frame.UncheckAsync(c.Selector, c.Options<FrameUncheckOptions>()));
        table.Act("frame.setChecked", c => c.Frame.SetCheckedAsync(c.Selector, c.Flag("checked"), c.Options<FrameSetCheckedOptions>()));
        table.Act("frame.fill", c => c.Frame.FillAsync(c.Selector, c.Text("value"), c.Options<FrameFillOptions>()));
#pragma warning disable CS0612 // Playwright calls "type" outdated for new code, and so do we; code that uses it runs all the same.
        table.Act("frame.type", c => c.Frame.TypeAsync(c.Selector, c.Text("text"), c.Options<FrameTypeOptions>()));
#pragma warning restore CS0612
        table.Act("frame.press", c => c.Frame.PressAsync(c.Selector, c.Text("key"), c.Options<FramePressOptions>()));
        table.Act("frame.dispatchEvent", c => c.Frame.DispatchEventAsync(c.Selector, c.Text("event"), c.Value<Dictionary<string, object>>("init"), c.Options<FrameDispatchEventOptions>()));
        table.Act("frame.selectOption", c =>
        {
            var options = c.Options<FrameSelectOptionOptions>();
            return Choices.SelectAsync(
                c,
                texts => c.Frame.SelectOptionAsync(c.Selector, texts, options),
                described => c.Frame.SelectOptionAsync(c.Selector, described, options),
                elements => c.Frame.SelectOptionAsync(c.Selector, elements, options));
        });
        table.Act("frame.setInputFiles", c => c.Frame.SetInputFilesAsync(c.Selector, Uploads.From(c), c.Options<FrameSetInputFilesOptions>()));
        table.Act("frame.dragAndDrop", c => c.Frame.DragAndDropAsync(c.Text("source"), c.Text("target"), c.Options<FrameDragAndDropOptions>()));
    }

    private static void Reads(BindingTable table)
    {
        table.Read("frame.textContent", async c => c.Read(await c.Frame.TextContentAsync(c.Selector, c.Options<FrameTextContentOptions>())));
        table.Read("frame.innerText", async c => c.Read(await c.Frame.InnerTextAsync(c.Selector, c.Options<FrameInnerTextOptions>())));
        table.Read("frame.innerHTML", async c => Whole(c, await c.Frame.InnerHTMLAsync(c.Selector, c.Options<FrameInnerHTMLOptions>())));
        table.Read("frame.inputValue", async c => c.Read(await c.Frame.InputValueAsync(c.Selector, c.Options<FrameInputValueOptions>())));
        table.Read("frame.getAttribute", async c => c.Read(await c.Frame.GetAttributeAsync(c.Selector, c.Text("name"), c.Options<FrameGetAttributeOptions>())));
        table.Read("locator.count", async c => Count(c, await c.Locator.CountAsync()));
        table.Read("locator.allTextContents", async c => Texts(c, await c.Locator.AllTextContentsAsync()));
        table.Read("locator.allInnerTexts", async c => Texts(c, await c.Locator.AllInnerTextsAsync()));
        table.Read("locator.ariaSnapshot", async c => Whole(c, await c.Locator.AriaSnapshotAsync(c.Options<LocatorAriaSnapshotOptions>())));
    }

    private static void Checks(BindingTable table)
    {
        table.Read("frame.isVisible", async c => Answer(c, await c.Frame.IsVisibleAsync(c.Selector, c.Options<FrameIsVisibleOptions>())));
        table.Read("frame.isHidden", async c => Answer(c, await c.Frame.IsHiddenAsync(c.Selector, c.Options<FrameIsHiddenOptions>())));
        table.Read("frame.isEnabled", async c => Answer(c, await c.Frame.IsEnabledAsync(c.Selector, c.Options<FrameIsEnabledOptions>())));
        table.Read("frame.isDisabled", async c => Answer(c, await c.Frame.IsDisabledAsync(c.Selector, c.Options<FrameIsDisabledOptions>())));
        table.Read("frame.isChecked", async c => Answer(c, await c.Frame.IsCheckedAsync(c.Selector, c.Options<FrameIsCheckedOptions>())));
        table.Read("frame.isEditable", async c => Answer(c, await c.Frame.IsEditableAsync(c.Selector, c.Options<FrameIsEditableOptions>())));
    }

    private static void OnLocators(BindingTable table)
    {
        table.Act("locator.blur", c => c.Locator.BlurAsync(c.Options<LocatorBlurOptions>()));
        table.Act("locator.waitFor", c => c.Locator.WaitForAsync(c.Options<LocatorWaitForOptions>()));
        table.Act("locator.dragTo", c => c.Locator.DragToAsync(c.Frame.Locator(c.Text("to")), c.Options<LocatorDragToOptions>()));
        table.Act("frame.selectText", c => c.Locator.SelectTextAsync(c.Options<LocatorSelectTextOptions>()));
        table.Act("frame.scrollIntoViewIfNeeded", c => c.Locator.ScrollIntoViewIfNeededAsync(c.Options<LocatorScrollIntoViewIfNeededOptions>()));
        table.Read("frame.boundingBox", c => c.Locator.BoundingBoxAsync(c.Options<LocatorBoundingBoxOptions>()));
        table.Act("frame.screenshot", async c => await Pictures.KeepAsync(c, await c.Locator.ScreenshotAsync(Pictures.Options<LocatorScreenshotOptions>(c))));
        table.Read("locator.elementHandle", async c => c.Handle(await c.Locator.ElementHandleAsync(c.Options<LocatorElementHandleOptions>()), 'h'));
        table.Read("locator.elementHandles", async c => Ids(c, await c.Locator.ElementHandlesAsync()));
    }

    private static void Documents(BindingTable table)
    {
        table.Act("frame.goto", async c => Traffic.Of(c.Session, await c.Frame.GotoAsync(c.Text("url"), c.Options<FrameGotoOptions>())));
        table.Act("frame.setContent", c => c.Frame.SetContentAsync(c.Text("html"), c.Options<FrameSetContentOptions>()));
        table.Read("frame.title", async c => c.Read(await c.Frame.TitleAsync()));
        table.Read("frame.content", async c => Whole(c, await c.Frame.ContentAsync()));
        table.Read("frame.query", async c => await c.Frame.QuerySelectorAsync(c.Selector) is { } found ? c.Handle(found, 'h') : null);
        table.Read("frame.queryAll", async c => Ids(c, await c.Frame.QuerySelectorAllAsync(c.Selector)));
        table.Read("frame.frameElement", async c => c.Handle(await c.Frame.FrameElementAsync(), 'h'));
        table.Act("frame.addScriptTag", async c => c.Handle(await c.Frame.AddScriptTagAsync(WithoutPath(c, c.Options<FrameAddScriptTagOptions>())), 'h'));
        table.Act("frame.addStyleTag", async c => c.Handle(await c.Frame.AddStyleTagAsync(WithoutPath(c, c.Options<FrameAddStyleTagOptions>())), 'h'));
    }

    private static void Waits(BindingTable table)
    {
        table.Act("frame.waitForSelector", async c =>
            await c.Frame.WaitForSelectorAsync(c.Selector, c.Options<FrameWaitForSelectorOptions>()) is { } found ? c.Handle(found, 'h') : null);
        table.Act("frame.waitForLoadState", c => c.Frame.WaitForLoadStateAsync(State(c), c.Options<FrameWaitForLoadStateOptions>()));
        table.Act("frame.waitForTimeout", c => Task.Delay(TimeSpan.FromMilliseconds(Math.Clamp(c.Number("ms"), 0, int.MaxValue)), c.Session.Time, c.CancellationToken));
    }

    // A file of this machine is not the automation's to read.
    private static FrameAddScriptTagOptions WithoutPath(ScriptCall call, FrameAddScriptTagOptions? options) =>
        options?.Path is null ? options ?? new() : throw new ScriptRefusedException($"{call.Api}: the option \"path\" is not available; read the text with resources.text() and pass \"content\"");

    private static FrameAddStyleTagOptions WithoutPath(ScriptCall call, FrameAddStyleTagOptions? options) =>
        options?.Path is null ? options ?? new() : throw new ScriptRefusedException($"{call.Api}: the option \"path\" is not available; read the text with resources.text() and pass \"content\"");

    private static LoadState State(ScriptCall call) => call.Text("state") switch
    {
        "load" => LoadState.Load,
        "domcontentloaded" => LoadState.DOMContentLoaded,
        "networkidle" => LoadState.NetworkIdle,
        _ => throw new ScriptRefusedException($"{call.Api}: state: expected one of (load|domcontentloaded|networkidle)"),
    };

    private static string Whole(ScriptCall call, string text)
    {
        call.Session.Evidence.Document(call.Url, call.Target, text);
        return text;
    }

    private static bool Answer(ScriptCall call, bool value)
    {
        call.Session.Evidence.Leaf(call.Url, call.Target, value ? "true" : "false");
        return value;
    }

    private static int Count(ScriptCall call, int count)
    {
        if (!call.Flag("quiet"))
        {
            call.Session.Evidence.Leaf(call.Url, call.Target, count.ToString(CultureInfo.InvariantCulture));
        }

        return count;
    }

    private static IReadOnlyList<string> Texts(ScriptCall call, IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
        {
            call.Read(text);
        }

        return texts;
    }

    private static List<string> Ids(ScriptCall call, IEnumerable<IElementHandle> found) => [.. found.Select(element => call.Handle(element, 'h'))];
}
