using Microsoft.Playwright;

namespace Errand.Runner.Scripting.Bindings;

/// <summary>Calls on an element or object that the code holds a handle of.</summary>
internal static class ElementBindings
{
    public static void Add(BindingTable table)
    {
        Actions(table);
        Reads(table);
        table.Quiet("handle.dispose", c =>
        {
            c.Session.Handles.Forget(c.Text("on"));
            return Task.CompletedTask;
        });
    }

    private static void Actions(BindingTable table)
    {
        table.Act("element.click", c => On(c).ClickAsync(c.Options<ElementHandleClickOptions>()));
        table.Act("element.dblclick", c => On(c).DblClickAsync(c.Options<ElementHandleDblClickOptions>()));
        table.Act("element.hover", c => On(c).HoverAsync(c.Options<ElementHandleHoverOptions>()));
        table.Act("element.tap", c => On(c).TapAsync(c.Options<ElementHandleTapOptions>()));
        table.Act("element.focus", c => On(c).FocusAsync());
        table.Act("element.check", c => On(c).CheckAsync(c.Options<ElementHandleCheckOptions>()));
        table.Act("element.uncheck", c => On(c).UncheckAsync(c.Options<ElementHandleUncheckOptions>()));
        table.Act("element.setChecked", c => On(c).SetCheckedAsync(c.Flag("checked"), c.Options<ElementHandleSetCheckedOptions>()));
        table.Act("element.fill", c => On(c).FillAsync(c.Text("value"), c.Options<ElementHandleFillOptions>()));
#pragma warning disable CS0612 // Playwright calls "type" outdated for new code, and so do we; code that uses it runs all the same.
        table.Act("element.type", c => On(c).TypeAsync(c.Text("text"), c.Options<ElementHandleTypeOptions>()));
#pragma warning restore CS0612
        table.Act("element.press", c => On(c).PressAsync(c.Text("key"), c.Options<ElementHandlePressOptions>()));
        table.Act("element.dispatchEvent", c => On(c).DispatchEventAsync(c.Text("event"), c.Value<Dictionary<string, object>>("init")));
        table.Act("element.selectText", c => On(c).SelectTextAsync(c.Options<ElementHandleSelectTextOptions>()));
        table.Act("element.scrollIntoViewIfNeeded", c => On(c).ScrollIntoViewIfNeededAsync(c.Options<ElementHandleScrollIntoViewIfNeededOptions>()));
        table.Act("element.setInputFiles", c => On(c).SetInputFilesAsync(Uploads.From(c), c.Options<ElementHandleSetInputFilesOptions>()));
        table.Act("element.waitForElementState", c => On(c).WaitForElementStateAsync(State(c), c.Options<ElementHandleWaitForElementStateOptions>()));
        table.Act("element.screenshot", async c => await Pictures.KeepAsync(c, await On(c).ScreenshotAsync(Pictures.Options<ElementHandleScreenshotOptions>(c))));
        table.Act("element.selectOption", c =>
        {
            var options = c.Options<ElementHandleSelectOptionOptions>();
            return Choices.SelectAsync(
                c,
                texts => On(c).SelectOptionAsync(texts, options),
                described => On(c).SelectOptionAsync(described, options),
                elements => On(c).SelectOptionAsync(elements, options));
        });
    }

    private static void Reads(BindingTable table)
    {
        table.Read("element.textContent", async c => c.Read(await On(c).TextContentAsync()));
        table.Read("element.innerText", async c => c.Read(await On(c).InnerTextAsync()));
        table.Read("element.innerHTML", async c => c.Read(await On(c).InnerHTMLAsync()));
        table.Read("element.inputValue", async c => c.Read(await On(c).InputValueAsync(c.Options<ElementHandleInputValueOptions>())));
        table.Read("element.getAttribute", async c => c.Read(await On(c).GetAttributeAsync(c.Text("name"))));
        table.Read("element.isVisible", c => On(c).IsVisibleAsync());
        table.Read("element.isHidden", c => On(c).IsHiddenAsync());
        table.Read("element.isEnabled", c => On(c).IsEnabledAsync());
        table.Read("element.isDisabled", c => On(c).IsDisabledAsync());
        table.Read("element.isChecked", c => On(c).IsCheckedAsync());
        table.Read("element.isEditable", c => On(c).IsEditableAsync());
        table.Read("element.boundingBox", c => On(c).BoundingBoxAsync());
        table.Read("element.query", async c => await On(c).QuerySelectorAsync(c.Selector) is { } found ? c.Handle(found, 'h') : null);
        table.Read("element.queryAll", async c => (await On(c).QuerySelectorAllAsync(c.Selector)).Select(found => c.Handle(found, 'h')).ToList());
        table.Read("element.contentFrame", async c => await On(c).ContentFrameAsync() is { } frame ? c.Handle(frame, 'f') : null);
        table.Read("element.ownerFrame", async c => await On(c).OwnerFrameAsync() is { } frame ? c.Handle(frame, 'f') : null);
    }

    private static IElementHandle On(ScriptCall call) => call.On<IElementHandle>();

    private static ElementState State(ScriptCall call) =>
        Enum.TryParse<ElementState>(call.Text("state"), ignoreCase: true, out var state)
            ? state
            : throw new ScriptRefusedException($"{call.Api}: state: expected one of (visible|hidden|stable|enabled|disabled|editable)");
}
