using System.Globalization;
using System.Text.RegularExpressions;
using Errand.Core.Tasks;

namespace Errand.Runner.Authoring.Builtin.Navigating.Intent;

/// <summary>What the words of a task ask for, beyond the data itself.</summary>
internal sealed partial record TaskIntent
{
    /// <summary>Pages read at most when the task names no number of pages: enough for any list a person would read, few enough to be polite.</summary>
    public const int DefaultPageCap = 200;

    /// <summary>The task in plain words.</summary>
    public required string Task { get; init; }

    /// <summary>The rows asked for; null when the task names no count.</summary>
    public RowCount? Rows { get; init; }

    /// <summary>The most pages to read; 1 when the task wants this page only.</summary>
    public required int PageCap { get; init; }

    /// <summary>An act or a judgement in the task that structure cannot do; null when there is none.</summary>
    public string? Beyond { get; init; }

    /// <summary>Reads the task's words.</summary>
    public static TaskIntent Of(TaskBrief brief) => new()
    {
        Task = brief.Task,
        Rows = RowCount.In(brief.Task, brief.Parameters),
        PageCap = PageCapIn(brief.Task),
        Beyond = BeyondIn(brief),
    };

    private static int PageCapIn(string task)
    {
        if (ThisPage().IsMatch(task)) return 1;
        return FirstPages().Match(task) is { Success: true } match
            ? Math.Clamp(int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture), 1, DefaultPageCap)
            : DefaultPageCap;
    }

    private static string? BeyondIn(TaskBrief brief)
    {
        var act = Act().Match(brief.Task);
        if (act.Success) return act.Value.Trim().ToLowerInvariant();
        var judgement = Judgement().Match(brief.Task);
        return judgement.Success ? judgement.Value.Trim().ToLowerInvariant() : null;
    }

    [GeneratedRegex(@"\b(?:(?:the\s+)?first\s+page(?!s)|(?:on|from)\s+(?:this|the\s+current)\s+page|(?:this|the\s+current)\s+page\s+only|only\s+(?:this|the\s+(?:first|current))\s+page)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ThisPage();

    [GeneratedRegex(@"\bfirst\s+(?<count>\d{1,4})\s+pages\b", RegexOptions.IgnoreCase)]
    private static partial Regex FirstPages();

    /// <summary>A verb of doing at the start of a sentence or after "and"/"then": nothing that only reads.</summary>
    [GeneratedRegex(
        @"(?:^|[.;!\n]|\bthen|\band|\bplease|\bto)\s*(?:please\s+|then\s+)?(?:buy|purchase|order(?!s?\s+(?:by|them|it|the\s+(?:results|list|items|products)\s+by))|place\s+an?\s+order|book|reserve|pay|check\s*out|submit|send|post|publish|upload|delete|remove|cancel|unsubscribe|subscribe|register|sign\s+up|apply|reply|comment|vote|add\s+(?:it|them|\w+\s+)?to\s+(?:the\s+|my\s+)?(?:cart|basket|bag)|update|edit|change|rename|download|print)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Act();

    /// <summary>Sorting, summing up and weighing: what is not on the page but has to be thought.</summary>
    [GeneratedRegex(
        @"\b(?:summari[sz]e|translate|classify|categori[sz]e|compare|recommend|analy[sz]e|explain|sentiment|rank\s+(?:the|them|these)|decide|estimate|guess|calculate|on\s+average"
        + @"|(?:the\s+)?(?:\d+\s+|one\s+|two\s+|three\s+|five\s+|ten\s+)?(?:cheapest|most\s+expensive|dearest|best[\s-]rated|worst[\s-]rated|highest[\s-](?:rated|priced)|lowest[\s-](?:rated|priced)))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Judgement();
}
