using System.Collections.Frozen;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Errand.Core.Json;
using Errand.Core.Schemas.Patterns;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary><c>properties</c>, <c>patternProperties</c>, <c>additionalProperties</c> and <c>propertyNames</c>.</summary>
internal sealed class MemberKeywords(
    FrozenDictionary<string, SchemaNode> named, (Regex Pattern, SchemaNode Schema)[] patterned, SchemaNode? additional, SchemaNode? names)
    : Keyword
{
    public static Keyword? Read(SchemaSource source)
    {
        var named = source.SchemaMap("properties");
        var additional = source.Schema("additionalProperties");
        var names = source.Schema("propertyNames");
        var patterned = new List<(Regex, SchemaNode)>();
        foreach (var (pattern, schema) in source.SchemaMap("patternProperties") ?? [])
        {
            if (EcmaPattern.Read(pattern, message => source.Fault("patternProperties", $"{pattern}: {message}")) is { } regex)
                patterned.Add((regex, schema));
        }
        return named is null && patterned.Count == 0 && additional is null && names is null
            ? null
            : new MemberKeywords((named ?? []).ToFrozenDictionary(StringComparer.Ordinal), [.. patterned], additional, names);
    }

    public override bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated)
    {
        if (instance.Node is not JsonObject members)
            return true;
        var valid = true;
        foreach (var (name, member) in members)
        {
            valid &= CheckName(name, run) & CheckMember(name, JsonInstance.Of(member), run, evaluated);
            if (!valid && run.IsQuiet || run.IsOver)
                return false;
        }
        return valid;
    }

    private bool CheckName(string name, ValidationRun run) =>
        names is null
        || run.Holds(names, JsonInstance.Of(JsonValue.Create(name)), null)
        || run.Fail($"the member name \"{name}\" is not allowed: {run.FirstFault(names, JsonInstance.Of(JsonValue.Create(name)))}");

    private bool CheckMember(string name, JsonInstance member, ValidationRun run, Evaluated? evaluated)
    {
        var valid = true;
        var known = named.TryGetValue(name, out var schema);
        if (schema is not null)
            valid = run.CheckMember(schema, name, member);
        foreach (var (pattern, patternSchema) in patterned)
        {
            if (!run.Matches(pattern, name))
                continue;
            known = true;
            valid &= run.CheckMember(patternSchema, name, member);
        }
        if (!known && additional is not null)
        {
            known = true;
            valid &= additional.Allows ? run.CheckMember(additional, name, member) : run.Fail($"the member \"{name}\" is not allowed");
        }
        if (known)
            evaluated?.AddMember(name);
        return valid;
    }
}
