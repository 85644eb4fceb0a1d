using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary><c>if</c> with <c>then</c> and <c>else</c>, which mean nothing without it.</summary>
internal sealed class ConditionKeywords(SchemaNode condition, SchemaNode? then, SchemaNode? otherwise) : Keyword
{
    public override IEnumerable<SchemaNode> InPlace => new[] { condition, then, otherwise }.OfType<SchemaNode>();

    public static Keyword? Read(SchemaSource source)
    {
        var then = source.Schema("then");
        var otherwise = source.Schema("else");
        return source.Schema("if") is { } condition ? new ConditionKeywords(condition, then, otherwise) : null;
    }

    public override bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated)
    {
        var branch = evaluated is null ? null : new Evaluated();
        if (!run.Holds(condition, instance, branch))
            return otherwise?.Check(instance, run, evaluated) ?? true;
        if (branch is not null)
            evaluated?.Add(branch);
        return then?.Check(instance, run, evaluated) ?? true;
    }
}
