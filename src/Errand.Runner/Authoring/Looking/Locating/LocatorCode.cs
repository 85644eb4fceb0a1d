using System.Text;
using Errand.Runner.Authoring.Looking.Sight;
using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Looking.Locating;

/// <summary>An idea as Playwright's JavaScript, and as a locator to try it with.</summary>
internal static class LocatorCode
{
    public static string? Code(LocatorIdea idea, string frame) => Call(idea) is { } call ? frame + call : null;

    public static ILocator? Locator(LocatorIdea idea, IFrame frame) => idea switch
    {
        { Kind: "role", Role: { } role, Name: { } name } when Enum.TryParse<AriaRole>(role, ignoreCase: true, out var aria) =>
            frame.GetByRole(aria, new() { Name = name, Exact = true }),
        { Kind: "test-id", Text: { } text } => frame.GetByTestId(text),
        { Kind: "label", Text: { } text } => frame.GetByLabel(text, new() { Exact = true }),
        { Kind: "placeholder", Text: { } text } => frame.GetByPlaceholder(text, new() { Exact = true }),
        { Kind: "alt", Text: { } text } => frame.GetByAltText(text, new() { Exact = true }),
        { Kind: "title", Text: { } text } => frame.GetByTitle(text, new() { Exact = true }),
        { Kind: "text", Text: { } text } => frame.GetByText(text, new() { Exact = true }),
        { Css: { } css } => frame.Locator(css),
        _ => null,
    };

    /// <summary>What the code of a frame begins with: <c>page</c>, or <c>page.frameLocator('#pay')</c>.</summary>
    public static async Task<string> FrameAsync(PageEyes eyes, IFrame frame) => frame.ParentFrame is { } parent
        ? $"{await FrameAsync(eyes, parent)}.frameLocator({Quoted(await eyes.Of(parent).FrameCssAsync(await frame.FrameElementAsync()))})"
        : "page";

    private static string? Call(LocatorIdea idea) => idea switch
    {
        { Kind: "role", Role: { } role, Name: { } name } when Enum.TryParse<AriaRole>(role, ignoreCase: true, out _) =>
            $".getByRole({Quoted(role)}, {{ name: {Quoted(name)}, exact: true }})",
        { Kind: "test-id", Text: { } text } => $".getByTestId({Quoted(text)})",
        { Kind: "label", Text: { } text } => $".getByLabel({Quoted(text)}, {{ exact: true }})",
        { Kind: "placeholder", Text: { } text } => $".getByPlaceholder({Quoted(text)}, {{ exact: true }})",
        { Kind: "alt", Text: { } text } => $".getByAltText({Quoted(text)}, {{ exact: true }})",
        { Kind: "title", Text: { } text } => $".getByTitle({Quoted(text)}, {{ exact: true }})",
        { Kind: "text", Text: { } text } => $".getByText({Quoted(text)}, {{ exact: true }})",
        { Css: { } css } => $".locator({Quoted(css)})",
        _ => null,
    };

    private static string Quoted(string text)
    {
        var code = new StringBuilder("'");
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '\'' => code.Append("\\'"),
                '\\' => code.Append("\\\\"),
                '\n' => code.Append("\\n"),
                _ when char.IsControl(letter) || letter is '\u2028' or '\u2029' => code.Append(' '),
                _ => code.Append(letter),
            };
        }

        return code.Append('\'').ToString();
    }
}
