using System.Text;
using System.Text.RegularExpressions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;

namespace Errand.Runner.Authoring.Builtin.Reading.Regions;

/// <summary>One element's part of a CSS selector: the subset that the planner writes.</summary>
internal sealed partial record Compound
{
    public string? Tag { get; init; }

    public string? Id { get; init; }

    public string? Class { get; init; }

    /// <summary>An attribute that must be there, with <see cref="Operator"/> and <see cref="Value"/> when they are set.</summary>
    public string? Attribute { get; init; }

    /// <summary><c>=</c>, <c>^=</c>, <c>$=</c> or <c>*=</c>.</summary>
    public string? Operator { get; init; }

    public string? Value { get; init; }

    /// <summary>Position among siblings of the same tag, from 1; 0 for any.</summary>
    public int NthOfType { get; init; }

    /// <summary>Must hold an element with this tag.</summary>
    public string? Has { get; init; }

    public static Compound OfTag(string tag) => new() { Tag = tag };

    public static Compound OfClass(string name) => new() { Class = name };

    public bool Matches(DomNode node) =>
        (Tag is null or "*" || node.Tag == Tag)
        && (Id is null || node.Attribute("id") == Id)
        && (Class is null || ClassNames.Of(node).Contains(Class))
        && (Attribute is null || MatchesAttribute(node.Attribute(Attribute)))
        && (NthOfType == 0 || Position(node) == NthOfType)
        && (Has is null || node.Descendants().Any(inner => inner.Tag == Has));

    public override string ToString()
    {
        var css = new StringBuilder(Tag);
        if (Id is not null) css.Append(PlainName().IsMatch(Id) ? $"#{Id}" : $"[id=\"{Id}\"]");
        if (Class is not null) css.Append(PlainName().IsMatch(Class) ? $".{Class}" : $"[class~=\"{Class}\"]");
        if (Attribute is not null) css.Append(Operator is null ? $"[{Attribute}]" : $"[{Attribute}{Operator}\"{Value}\"]");
        if (NthOfType > 0) css.Append($":nth-of-type({NthOfType})");
        if (Has is not null) css.Append($":has({Has})");
        return css.ToString();
    }

    public static int Position(DomNode node) =>
        node.Parent is null ? 1 : node.Parent.Elements.TakeWhile(sibling => sibling != node).Count(sibling => sibling.Tag == node.Tag) + 1;

    private bool MatchesAttribute(string? actual) => (actual, Operator) switch
    {
        (null, _) => false,
        (_, null) => true,
        (_, "=") => actual == Value,
        (_, "^=") => actual.StartsWith(Value ?? "", StringComparison.Ordinal),
        (_, "$=") => actual.EndsWith(Value ?? "", StringComparison.Ordinal),
        _ => actual.Contains(Value ?? "", StringComparison.Ordinal),
    };

    [GeneratedRegex(@"^-?[A-Za-z_][\w-]*$")]
    private static partial Regex PlainName();
}
