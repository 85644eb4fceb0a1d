using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Builtin.Reading.Survey;

/// <summary>What stands on a page at one moment: its tree, address and title, taken in one round trip. Immutable.</summary>
public sealed class PageSurvey
{
    internal PageSurvey(DomNode root, Uri baseUri, string title)
    {
        Root = root;
        BaseUri = baseUri;
        Title = title;
    }

    /// <summary>The <c>html</c> element.</summary>
    public DomNode Root { get; }

    /// <summary>What relative addresses on the page resolve against.</summary>
    public Uri BaseUri { get; }

    /// <summary>The document's title.</summary>
    public string Title { get; }

    /// <summary>Surveys the page as it stands now; waits for nothing.</summary>
    public static async Task<PageSurvey> TakeAsync(IPage page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        var dump = await page.EvaluateAsync<string>(SurveyScript.Source).WaitAsync(cancellationToken);
        return SurveyReader.Read(dump);
    }
}
