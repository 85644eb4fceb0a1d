using Errand.Core.Errors;
using Errand.Runner.Authoring.Builtin.Composing;
using Errand.Runner.Authoring.Builtin.Navigating.Controls;
using Errand.Runner.Authoring.Builtin.Navigating.Forms;
using Errand.Runner.Authoring.Builtin.Navigating.Locating;
using Errand.Runner.Authoring.Builtin.Navigating.Settling;
using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Builtin.Navigating.Exploring;

/// <summary>One exploring visit: the live page, the way taken so far, and what can be acted on there.</summary>
internal sealed class Visit(IPage page, Assignment assignment)
{
    private readonly List<RouteStep> _route = [];

    public IPage Page { get; } = page;

    public Assignment Assignment { get; } = assignment;

    /// <summary>The way from the start page to here, as the code will go it.</summary>
    public IReadOnlyList<RouteStep> Route => _route;

    public PageControls? Seen { get; private set; }

    public Uri Here => new(Page.Url);

    /// <summary>What can be acted on, as last looked at.</summary>
    public async Task<PageControls> ControlsAsync(CancellationToken cancellationToken) => Seen ??= await PageControls.LookAsync(Page, cancellationToken);

    /// <summary>Opens an address, waits until it has settled and judges it; null when it can be worked with.</summary>
    public async Task<TaskError?> OpenAsync(string address, CancellationToken cancellationToken)
    {
        IResponse? answer;
        try
        {
            answer = await Page.GotoAsync(address).WaitAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is PlaywrightException or TimeoutException)
        {
            return new TaskError(TaskErrorCode.SiteUnreachable, $"{address} could not be opened: {FirstLine(fault.Message)}");
        }

        var controls = await ArriveAsync(cancellationToken);
        return SiteTriage.Check(answer?.Status, address, await Page.TitleAsync().WaitAsync(cancellationToken), controls);
    }

    /// <summary>Waits until the page has settled, sends overlays away, and looks again.</summary>
    public async Task<PageControls> ArriveAsync(CancellationToken cancellationToken)
    {
        await PageSettling.SettleAsync(Page, cancellationToken);
        Seen = await PageControls.LookAsync(Page, cancellationToken);
        if (Seen.Overlays.Count == 0 || await OverlayFinder.FindAsync(Page, Seen, cancellationToken) is not { } button) return Seen;
        await button.On(Page).ClickAsync(new() { Timeout = 3_000 }).WaitAsync(cancellationToken);
        if (!_route.OfType<RouteStep.Dismiss>().Any())
        {
            _route.Add(new RouteStep.Dismiss(button));
            Tell("overlay-dismissed", "Sent away a layer over the page");
        }

        await PageSettling.SettleAsync(Page, cancellationToken);
        return Seen = await PageControls.LookAsync(Page, cancellationToken);
    }

    /// <summary>Fills and sends a form, and makes it part of the way.</summary>
    public async Task SendAsync(FormUse form, System.Text.Json.Nodes.JsonObject parameters, CancellationToken cancellationToken)
    {
        var sent = await FormFiller.SendAsync(Page, form, parameters, cancellationToken);
        _route.Add(new RouteStep.Send(sent));
        await ArriveAsync(cancellationToken);
        Tell("form-sent", $"Filled {string.Join(", ", sent.Fields.Select(field => field.Parameter))} into a form and sent it");
    }

    /// <summary>Follows a link and makes it part of the way.</summary>
    public async Task<TaskError?> FollowAsync(PageControl link, LocatorRecipe recipe, CancellationToken cancellationToken)
    {
        if (await OpenAsync(link.Href, cancellationToken) is { } error) return error;
        _route.Add(new RouteStep.Follow(recipe));
        Tell("link-followed", "Followed a link that the task speaks of");
        return null;
    }

    /// <summary>Opens the start page again and makes it part of the way.</summary>
    public async Task<TaskError?> ReturnToStartAsync(string address, CancellationToken cancellationToken)
    {
        if (await OpenAsync(address, cancellationToken) is { } error) return error;
        _route.Add(new RouteStep.ReturnToStart());
        return null;
    }

    public void Tell(string type, string message) => Assignment.Report(type, message, Page.Url);

    private static string FirstLine(string message) => message.Split('\n')[0];
}
