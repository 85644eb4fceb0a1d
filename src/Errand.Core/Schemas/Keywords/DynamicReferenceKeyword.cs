using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary><c>$dynamicRef</c>: the outermost schema on the way here with the same <c>$dynamicAnchor</c>, if the plain target has one at all.</summary>
internal sealed class DynamicReferenceKeyword(SchemaNode target, string? anchor) : Keyword
{
    public static Keyword? Read(SchemaSource source)
    {
        if (source.Reference("$dynamicRef") is not { } target || source.Text("$dynamicRef") is not { } reference)
            return null;
        var name = SchemaUri.Split(reference).Fragment;
        var isDynamic = name is not null && target.Resource.DynamicNodes.GetValueOrDefault(name) == target;
        return new DynamicReferenceKeyword(target, isDynamic ? name : null);
    }

    public override bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated) =>
        Target(run).Check(instance, run, evaluated);

    private SchemaNode Target(ValidationRun run)
    {
        if (anchor is null)
            return target;
        foreach (var scope in run.Scopes)
        {
            if (scope.DynamicNodes.TryGetValue(anchor, out var outermost))
                return outermost;
        }
        return target;
    }
}
