using Errand.Runner.Authoring.Builtin.Reading.Survey;

namespace Errand.Runner.Authoring.Builtin.Reading.Regions;

/// <summary>A CSS selector the planner can both write down and try on the surveyed tree. Steps from the outermost to the element itself.</summary>
internal sealed record Selector(IReadOnlyList<SelectorStep> Steps)
{
    /// <summary>The scope itself.</summary>
    public static Selector Self { get; } = new([]);

    public bool IsSelf => Steps.Count == 0;

    public static Selector Of(Compound compound) => new([new SelectorStep(compound, IsChild: false)]);

    public Selector Then(Compound compound, bool child) => new([.. Steps, new SelectorStep(compound, child)]);

    public Selector ThenAll(Selector inner) => new([.. Steps, .. inner.Steps]);

    /// <summary>Everything inside the scope that matches, in document order.</summary>
    public IEnumerable<DomNode> All(DomNode scope) => scope.Descendants().Where(node => Matches(node, Steps.Count - 1, scope));

    /// <summary>The first match, as <c>querySelector</c> finds it; the scope itself for <see cref="Self"/>.</summary>
    public DomNode? First(DomNode scope) => IsSelf ? scope : All(scope).FirstOrDefault();

    /// <summary>The selector as written for <c>scope.querySelector</c>.</summary>
    public override string ToString()
    {
        var css = "";
        for (var i = 0; i < Steps.Count; i++)
        {
            if (i == 0) css = Steps[0].IsChild ? $":scope > {Steps[0].Compound}" : $"{Steps[0].Compound}";
            else css += (Steps[i].IsChild ? " > " : " ") + Steps[i].Compound;
        }

        return css;
    }

    private bool Matches(DomNode node, int step, DomNode scope)
    {
        if (!Steps[step].Compound.Matches(node)) return false;
        if (step == 0) return !Steps[0].IsChild || node.Parent == scope;
        if (Steps[step].IsChild) return node.Parent is { } parent && Matches(parent, step - 1, scope);
        return node.Ancestors().Any(ancestor => Matches(ancestor, step - 1, scope));
    }
}
