using System.Text.RegularExpressions;
using Errand.Core.Errors;
using Errand.Runner.Authoring.Builtin.Navigating.Controls;

namespace Errand.Runner.Authoring.Builtin.Navigating.Settling;

/// <summary>Tells a page worth reading from one that refuses, fails or asks for a log-in.</summary>
internal static partial class SiteTriage
{
    /// <summary>A page longer than this that mentions a captcha is an ordinary page with a form on it.</summary>
    private const int ShortPage = 1500;

    /// <summary>What is wrong with the page that was answered with <paramref name="status"/>; null when nothing is.</summary>
    public static TaskError? Check(int? status, string url, string title, PageControls controls) => status switch
    {
        401 => new TaskError(TaskErrorCode.LoginRequired, $"{url} answered 401: it wants a log-in that the task did not give."),
        403 or 429 => new TaskError(TaskErrorCode.Blocked, $"{url} answered {status}: the site refuses this visit{(AsksForProof(title, controls) ? " and asks for a captcha" : "")}."),
        404 or 410 => new TaskError(TaskErrorCode.SiteUnreachable, $"{url} answered {status}: there is no such page."),
        >= 500 => new TaskError(TaskErrorCode.SiteUnreachable, $"{url} answered {status}: the site is down or overloaded; try again later."),
        _ when AsksForProof(title, controls) => new TaskError(TaskErrorCode.Blocked, $"{url} asks for a captcha before it shows anything."),
        _ => null,
    };

    private static bool AsksForProof(string title, PageControls controls) =>
        controls.TextLength < ShortPage && Proof().IsMatch($"{title}\n{controls.TextStart}");

    [GeneratedRegex(@"verify (?:that )?you(?:'| a)re (?:a )?human|are you (?:a )?(?:robot|human)|complete the captcha|unusual traffic|checking your browser|attention required|access denied|prove you are human", RegexOptions.IgnoreCase)]
    private static partial Regex Proof();
}
