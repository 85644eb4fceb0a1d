using System.Text.Json;
using Errand.Runner.Authoring.Looking.Sight;
using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Looking.Locating;

/// <summary>Tries the ideas for an element on the live page and ranks them: those that find just what they should first, each kind in the order of its strength.</summary>
internal sealed class LocatorTrial(PageEyes eyes, TimeProvider time)
{
    private const int MostTried = 16;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private static readonly string[] Strength = ["role", "test-id", "label", "placeholder", "alt", "id", "attribute", "text", "title", "class", "list"];

    public async Task<IReadOnlyList<LocatorCandidate>> TryAsync(string reference, CancellationToken cancellationToken)
    {
        if (eyes.Find(reference) is not var (frame, number) || await frame.ElementAsync(number).WaitAsync(Limit, time, cancellationToken) is not { } element)
        {
            return [];
        }

        var ideas = JsonSerializer.Deserialize<LocatorIdea[]>(await frame.RecipesAsync(number).WaitAsync(Limit, time, cancellationToken), JsonSerializerOptions.Web) ?? [];
        var place = await LocatorCode.FrameAsync(eyes, frame.Frame).WaitAsync(Limit, time, cancellationToken);
        var tried = new List<LocatorCandidate>();
        foreach (var idea in ideas.Distinct().Take(MostTried))
        {
            if (await TryAsync(idea, place, frame.Frame, element).WaitAsync(Limit, time, cancellationToken) is { } candidate)
            {
                tried.Add(candidate);
            }
        }

        return [.. tried.OrderByDescending(one => one.Verified).ThenBy(one => Array.IndexOf(Strength, one.Kind))];
    }

    private static async Task<LocatorCandidate?> TryAsync(LocatorIdea idea, string place, IFrame frame, IElementHandle element)
    {
        if (LocatorCode.Code(idea, place) is not { } code || LocatorCode.Locator(idea, frame) is not { } locator)
        {
            return null;
        }

        try
        {
            var count = await locator.CountAsync();
            var wanted = idea.Wanted < 1 ? 1 : idea.Wanted;
            return new LocatorCandidate
            {
                Code = code,
                Kind = idea.Kind,
                Count = count,
                Wanted = wanted,
                Verified = count == wanted && await HoldsAsync(locator, element, idea.Kind == "list"),
            };
        }
        catch (PlaywrightException)
        {
            // The idea is no selector that Playwright takes.
            return null;
        }
    }

    private static Task<bool> HoldsAsync(ILocator locator, IElementHandle element, bool within) =>
        locator.EvaluateAllAsync<bool>("(found, [element, within]) => found.some(one => one === element || (within && one.contains(element)))", new object[] { element, within });
}
