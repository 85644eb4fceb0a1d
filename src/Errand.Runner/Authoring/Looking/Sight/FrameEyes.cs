using System.Text.Json;
using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Looking.Sight;

/// <summary>The eyes in one frame. They end with its document and are opened anew in the next; numbers are never given twice in a frame.</summary>
internal sealed class FrameEyes(IFrame frame, string mark)
{
    private static readonly JsonSerializerOptions Deep = new(JsonSerializerDefaults.Web) { MaxDepth = 1000 };

    private const int LongestAnswer = 40_000_000;

    private IJSHandle? _eyes;
    private int _next = 1;

    public IFrame Frame { get; } = frame;

    /// <summary>What a ref of this frame begins with: <c>e</c> or <c>f2e</c>.</summary>
    public string Mark { get; } = mark;

    /// <summary>How many documents have been seen here.</summary>
    public int Documents { get; private set; }

    public async Task<DocumentSight> SeeAsync()
    {
        var json = await CallAsync(eyes => eyes.EvaluateAsync<string>("eyes => eyes.tree()"));
        var sight = Read(json);
        _next = Math.Max(_next, Highest(sight.Nodes) + 1);
        return sight with { Nodes = [.. sight.Nodes.Select(node => Marked(node, sight.Url))] };
    }

    public Task<string> EmbeddedAsync() => CallAsync(eyes => eyes.EvaluateAsync<string>("eyes => eyes.embedded()"));

    public Task<string> RecipesAsync(int number) => CallAsync(eyes => eyes.EvaluateAsync<string>("(eyes, number) => eyes.recipes(number)", number));

    /// <summary>The number of an element of this frame.</summary>
    public Task<int> NumberAsync(IElementHandle element) => CallAsync(eyes => eyes.EvaluateAsync<int>("(eyes, element) => eyes.numberOf(element)", element));

    /// <summary>A selector for a frame element of this frame.</summary>
    public Task<string> FrameCssAsync(IElementHandle element) => CallAsync(eyes => eyes.EvaluateAsync<string>("(eyes, element) => eyes.frameCss(element)", element));

    /// <summary>The element behind a number; null when it has left the document.</summary>
    public async Task<IElementHandle?> ElementAsync(int number) =>
        await CallAsync(eyes => eyes.EvaluateHandleAsync("(eyes, number) => eyes.elementOf(number)", number)) as IElementHandle;

    private async Task<T> CallAsync<T>(Func<IJSHandle, Task<T>> call)
    {
        if (_eyes is { } open)
        {
            try
            {
                return await call(open);
            }
            catch (PlaywrightException) when (!Frame.IsDetached)
            {
                // Another document has come: its eyes are opened below.
                _eyes = null;
            }
        }

        _eyes = await Frame.EvaluateHandleAsync(EyesScript.Source, _next);
        Documents++;
        return await call(_eyes);
    }

    /// <summary>The page can change what its script engine does, so what comes from it may be anything.</summary>
    private static DocumentSight Read(string json)
    {
        try
        {
            return (json.Length > LongestAnswer ? null : JsonSerializer.Deserialize<DocumentSight>(json, Deep)) ?? throw Unreadable();
        }
        catch (JsonException)
        {
            throw Unreadable();
        }
    }

    private static PlaywrightException Unreadable() => new("The page answered something that is no description of it.");

    private SightNode Marked(SightNode node, string url) => node with
    {
        Ref = $"{Mark}{node.Number}",
        BaseUrl = url,
        Children = [.. node.Children.Select(child => Marked(child, url))],
    };

    private static int Highest(IReadOnlyList<SightNode> nodes) => nodes.Count == 0 ? 0 : nodes.Max(node => Math.Max(node.Number, Highest(node.Children)));
}
