using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Errand.Core.Errors;
using Errand.Runner.Journey.Running;

namespace Errand.Runner.Journey.Triage;

/// <summary>Reads from the last page whether the site itself stands in the way.</summary>
internal static partial class SightTriage
{
    // A wall says little else; the same words on a long page are content.
    private const int WallTextLength = 1500;

    /// <summary>The verdict, or null when the page gives no reason of its own.</summary>
    public static Verdict? Judge(PageSight sight, JsonNode? details) => sight switch
    {
        { Status: 429 } => Later(sight, "asks for fewer requests (429)", details),
        { Status: 502 or 503 or 504 } when !sight.HasCaptcha => Later(sight, $"is down ({sight.Status})", details),
        { HasCaptcha: true } when IsWall(sight) => Blocked(sight, "shows a captcha", details),
        { Status: 403 or 451 } => Blocked(sight, $"refuses automated visits ({sight.Status})", details),
        { Status: 401 or 407 } => Login(sight, details),
        { HasPasswordField: true } when LoginWords().IsMatch(sight.Text) => Login(sight, details),
        _ when IsWall(sight) && WallWords().IsMatch(sight.Text) => Blocked(sight, "shows a bot wall", details),
        { Status: 404 or 410 } => new Verdict.Final(new TaskError(
            TaskErrorCode.SiteUnreachable, $"The page {sight.Url} does not exist ({sight.Status}). Check startUrl.", details?.DeepClone())),
        { Status: >= 500 } => Later(sight, $"has an error of its own ({sight.Status})", details),
        _ => null,
    };

    private static bool IsWall(PageSight sight) => sight.Status is 403 or 429 or 503 || sight.Text.Length < WallTextLength;

    private static Verdict.TryLater Later(PageSight sight, string what, JsonNode? details) => new(
        sight.RetryAfter, new TaskError(TaskErrorCode.SiteUnreachable, $"The site at {sight.Url} {what}. Try again later.", details?.DeepClone()));

    private static Verdict.Final Blocked(PageSight sight, string what, JsonNode? details) => new(new TaskError(
        TaskErrorCode.Blocked, $"The site at {sight.Url} {what}. The task was stopped; nothing was saved.", details?.DeepClone()));

    private static Verdict.Final Login(PageSight sight, JsonNode? details) => new(new TaskError(
        TaskErrorCode.LoginRequired, $"The page {sight.Url} asks to log in. Give the credentials as parameters and say in the task to log in.", details?.DeepClone()));

    [GeneratedRegex(@"\b(log ?in|sign ?in|anmelden|connexion|iniciar sesi[oó]n|password)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LoginWords();

    [GeneratedRegex(@"are you (a )?(human|robot)|verify (that )?you are (a )?human|unusual traffic|access denied|checking your browser|attention required|just a moment|pardon our interruption", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WallWords();
}
