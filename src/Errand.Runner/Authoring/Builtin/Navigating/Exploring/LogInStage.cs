using System.Text.Json.Nodes;
using Errand.Core.Errors;
using Errand.Runner.Authoring.Builtin.Navigating.Forms;
using Errand.Runner.Authoring.Builtin.Navigating.Links;
using Errand.Runner.Authoring.Builtin.Navigating.Locating;

namespace Errand.Runner.Authoring.Builtin.Navigating.Exploring;

/// <summary>Logs in when the parameters hold a password.</summary>
internal static class LogInStage
{
    /// <summary>Null when there was nothing to do or it worked. Takes what it used out of <paramref name="pending"/>.</summary>
    public static async Task<TaskError?> RunAsync(Visit visit, JsonObject pending, string start, CancellationToken cancellationToken)
    {
        if (!pending.Any(pair => ParameterUse.IsSecret(pair.Key))) return null;
        var wasSentHere = (await visit.ControlsAsync(cancellationToken)).AsksForPassword && visit.Page.Url != start;
        if (await ToFormAsync(visit, cancellationToken) is { } lost) return lost;
        var controls = await visit.ControlsAsync(cancellationToken);
        var form = await FormMatcher.FindAsync(visit.Page, controls, pending, cancellationToken);
        if (form is null or not { Purpose: FormPurpose.LogIn } || !form.Fields.Any(field => ParameterUse.IsSecret(field.Parameter))) return NoForm(visit);
        await visit.SendAsync(form, pending, cancellationToken);
        foreach (var field in form.Fields) pending.Remove(field.Parameter);
        if ((await visit.ControlsAsync(cancellationToken)).AsksForPassword)
        {
            return new TaskError(TaskErrorCode.LoginRequired, $"{visit.Page.Url} did not accept the log-in: it still asks for a password.");
        }

        return wasSentHere && visit.Page.Url != start ? await visit.ReturnToStartAsync(start, cancellationToken) : null;
    }

    private static async Task<TaskError?> ToFormAsync(Visit visit, CancellationToken cancellationToken)
    {
        for (var hop = 0; hop < 2; hop++)
        {
            var controls = await visit.ControlsAsync(cancellationToken);
            if (controls.AsksForPassword) return null;
            if (LinkChooser.ToLogIn(controls, visit.Here) is not { } link) return NoForm(visit);
            if (await LocatorFinder.FindFirstAsync(visit.Page, link, cancellationToken) is not { } recipe) return NoForm(visit);
            if (await visit.FollowAsync(link, recipe, cancellationToken) is { } error) return error;
        }

        return (await visit.ControlsAsync(cancellationToken)).AsksForPassword ? null : NoForm(visit);
    }

    private static TaskError NoForm(Visit visit) =>
        new(TaskErrorCode.LoginRequired, $"The task gives a password, but no log-in form was found on {visit.Page.Url} or behind its links.");
}
