using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>What the task's wording adds to the schema.</summary>
internal sealed class GoalHints
{
    private static readonly HashSet<string> Plain =
    [
        "the", "all", "and", "of", "from", "on", "in", "to", "a", "an", "their", "with", "this", "that", "for", "page", "website", "site", "extract", "get", "fetch", "scrape", "list",
        "information", "info", "data", "current", "is", "are", "it", "be", "or", "each", "every", "your", "you", "goal", "link", "url", "should", "not", "more", "about", "will", "if", "these",
    ];

    private static readonly string[] DocumentWords = ["document", "pdf", "file", "attachment", "download", "report", "publication", "regulation"];

    public GoalHints(string task)
    {
        var words = Words.Split(task);
        Subjects = words.Where(word => word.Length > 2 && !Plain.Contains(word)).ToHashSet();
        WantsDocuments = DocumentWords.Any(Subjects.Contains);
        WantsPaging = Subjects.Contains("pagination") || (words.Contains("page") && words.Contains("number"));
    }

    /// <summary>The words of the task that say what it is about.</summary>
    public IReadOnlySet<string> Subjects { get; }

    /// <summary>The links wanted lead to files rather than pages.</summary>
    public bool WantsDocuments { get; }

    /// <summary>The page's own paging is what is wanted.</summary>
    public bool WantsPaging { get; }
}
