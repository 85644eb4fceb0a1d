using Errand.Runner.Authoring.Builtin.Composing;
using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Builtin.Navigating.Locating;

/// <summary>A Playwright locator that is both used while exploring and written into code.</summary>
/// <param name="Kind">How it finds.</param>
/// <param name="Value">The label, name or selector.</param>
/// <param name="Exact">The whole name must match, in case too.</param>
internal sealed record LocatorRecipe(LocatorKind Kind, string Value, bool Exact = false)
{
    /// <summary>When set, <see cref="Value"/> is the name of a parameter whose value is the accessible name.</summary>
    public bool IsParameter { get; init; }

    /// <summary>The locator's source after <paramref name="root"/>, such as <c>page.getByLabel('Search')</c>.</summary>
    public string ToCode(string root = "page")
    {
        var value = IsParameter ? $"String({JavaScript.Parameter(Value)})" : JavaScript.Quote(Value);
        return Kind switch
        {
            LocatorKind.TestId => $"{root}.getByTestId({value})",
            LocatorKind.Label => $"{root}.getByLabel({value}{(Exact ? ", { exact: true }" : "")})",
            LocatorKind.Placeholder => $"{root}.getByPlaceholder({value}{(Exact ? ", { exact: true }" : "")})",
            LocatorKind.Button => $"{root}.getByRole('button', {{ name: {value}{(Exact ? ", exact: true" : "")} }})",
            LocatorKind.Link => $"{root}.getByRole('link', {{ name: {value}{(Exact ? ", exact: true" : "")} }})",
            _ => $"{root}.locator({value})",
        };
    }

    /// <summary>The same locator, to be used now. <paramref name="value"/> stands in for a parameter's value.</summary>
    public ILocator On(IPage page, string? value = null) => Kind switch
    {
        LocatorKind.TestId => page.GetByTestId(value ?? Value),
        LocatorKind.Label => page.GetByLabel(value ?? Value, new() { Exact = Exact }),
        LocatorKind.Placeholder => page.GetByPlaceholder(value ?? Value, new() { Exact = Exact }),
        LocatorKind.Button => page.GetByRole(AriaRole.Button, new() { Name = value ?? Value, Exact = Exact }),
        LocatorKind.Link => page.GetByRole(AriaRole.Link, new() { Name = value ?? Value, Exact = Exact }),
        _ => page.Locator(value ?? Value),
    };
}
