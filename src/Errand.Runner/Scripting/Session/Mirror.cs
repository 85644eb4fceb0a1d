using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Errand.Runner.Scripting.Session;

/// <summary>Keeps the child's copy of what its code may ask without waiting: addresses, names, which frames and pages there are.</summary>
internal sealed class Mirror(IBrowserContext context, IPage first, Handles handles)
{
    private readonly Dictionary<string, string> _sent = new(StringComparer.Ordinal);
    private readonly HashSet<IPage> _pages = [first];
    private readonly HashSet<IFrame> _frames = [];

    /// <summary>What has changed since the last call; null when nothing has. Not safe for concurrent use.</summary>
    public JsonArray? Changes()
    {
        JsonArray? changes = null;
        _pages.UnionWith(context.Pages);
        foreach (var page in _pages)
        {
            _frames.UnionWith(page.Frames);
            Compare(ref changes, "page", handles.Of(page, 'p'), PageState(page));
        }

        foreach (var frame in _frames)
        {
            Compare(ref changes, "frame", handles.Of(frame, 'f'), FrameState(frame));
        }

        _frames.RemoveWhere(frame => frame.IsDetached);
        return changes;
    }

    private JsonObject PageState(IPage page) => new()
    {
        ["main"] = handles.Of(page.MainFrame, 'f'),
        ["closed"] = page.IsClosed,
        ["viewport"] = page.ViewportSize is { } size ? new JsonObject { ["width"] = size.Width, ["height"] = size.Height } : null,
    };

    private JsonObject FrameState(IFrame frame) => new()
    {
        ["url"] = frame.Url,
        ["name"] = frame.Name,
        ["page"] = handles.Of(frame.Page, 'p'),
        ["parent"] = frame.ParentFrame is { } parent ? handles.Of(parent, 'f') : null,
        ["detached"] = frame.IsDetached,
    };

    private void Compare(ref JsonArray? changes, string kind, string id, JsonObject state)
    {
        var text = state.ToJsonString();
        if (_sent.TryGetValue(id, out var before) && before == text)
        {
            return;
        }

        _sent[id] = text;
        (changes ??= []).Add((JsonNode)new JsonObject { [kind] = id, ["set"] = state });
    }
}
