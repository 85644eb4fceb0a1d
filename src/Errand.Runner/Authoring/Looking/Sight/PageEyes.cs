using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Looking.Sight;

/// <summary>The eyes in all frames of a page. What the frames show is put where the frames stand.</summary>
internal sealed partial class PageEyes(IPage page, TimeProvider time)
{
    private const int MostFrames = 20;

    private static readonly TimeSpan FrameLimit = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan MainLimit = TimeSpan.FromSeconds(15);

    private readonly Dictionary<IFrame, FrameEyes> _frames = [];

    public async Task<PageSight> SeeAsync(CancellationToken cancellationToken)
    {
        var main = Of(page.MainFrame);
        var sight = await main.SeeAsync().WaitAsync(MainLimit, time, cancellationToken);
        var left = MostFrames;
        var hidden = sight.Hidden;
        var inside = await InsideAsync(page.MainFrame);
        return new PageSight(main.Documents, sight.Title, sight.Url, hidden, sight.Cut, await FilledAsync(sight.Nodes, inside));

        async Task<Dictionary<string, IFrame>> InsideAsync(IFrame parent)
        {
            var found = new Dictionary<string, IFrame>(StringComparer.Ordinal);
            foreach (var child in parent.ChildFrames.Take(left))
            {
                if (await TryAsync(() => RefOfAsync(parent, child), cancellationToken) is { } reference)
                {
                    found[reference] = child;
                }
            }

            return found;
        }

        async Task<IReadOnlyList<SightNode>> FilledAsync(IReadOnlyList<SightNode> nodes, Dictionary<string, IFrame> frames)
        {
            if (frames.Count == 0)
            {
                return nodes;
            }

            var filled = new List<SightNode>(nodes.Count);
            foreach (var node in nodes)
            {
                filled.Add(node.Role == "iframe" && frames.TryGetValue(node.Ref, out var frame)
                    ? node with { Children = await WithinAsync(frame) }
                    : node with { Children = await FilledAsync(node.Children, frames) });
            }

            return filled;
        }

        async Task<IReadOnlyList<SightNode>> WithinAsync(IFrame frame)
        {
            if (left-- <= 0 || await TryAsync(() => Of(frame).SeeAsync(), cancellationToken) is not { } within)
            {
                return [];
            }

            hidden += within.Hidden;
            return await FilledAsync(within.Nodes, await InsideAsync(frame));
        }
    }

    public FrameEyes Of(IFrame frame)
    {
        if (!_frames.TryGetValue(frame, out var eyes))
        {
            _frames[frame] = eyes = new FrameEyes(frame, _frames.Count == 0 ? "e" : string.Create(CultureInfo.InvariantCulture, $"f{_frames.Count}e"));
        }

        return eyes;
    }

    /// <summary>The frame and number behind a ref; null when no such frame is known.</summary>
    public (FrameEyes Eyes, int Number)? Find(string reference)
    {
        var parts = Reference().Match(reference);
        var eyes = _frames.Values.FirstOrDefault(one => one.Mark == parts.Groups[1].Value && !one.Frame.IsDetached);
        return parts.Success && eyes is not null && int.TryParse(parts.Groups[2].Value, CultureInfo.InvariantCulture, out var number) ? (eyes, number) : null;
    }

    private async Task<string?> RefOfAsync(IFrame parent, IFrame child)
    {
        var eyes = Of(parent);
        var number = await eyes.NumberAsync(await child.FrameElementAsync());
        return string.Create(CultureInfo.InvariantCulture, $"{eyes.Mark}{number}");
    }

    /// <summary>A frame that goes away or does not answer is left out; the page is still seen.</summary>
    private async Task<T?> TryAsync<T>(Func<Task<T>> look, CancellationToken cancellationToken)
        where T : class?
    {
        try
        {
            return await look().WaitAsync(FrameLimit, time, cancellationToken);
        }
        catch (Exception fault) when (fault is PlaywrightException or TimeoutException)
        {
            return null;
        }
    }

    [GeneratedRegex("^((?:f[0-9]{1,3})?e)([0-9]{1,9})$")]
    private static partial Regex Reference();
}
