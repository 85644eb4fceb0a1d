using System.Text.Json.Nodes;
using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary><c>required</c>, <c>minProperties</c>, <c>maxProperties</c>.</summary>
internal sealed class ObjectLimitKeywords(int? least, int? most, string[] required) : Keyword
{
    public static Keyword? Read(SchemaSource source)
    {
        var least = source.Count("minProperties");
        var most = source.Count("maxProperties");
        var required = source.Names("required") ?? [];
        return least is null && most is null && required.Length == 0 ? null : new ObjectLimitKeywords(least, most, required);
    }

    public override bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated)
    {
        if (instance.Node is not JsonObject members)
            return true;
        var valid = true;
        foreach (var name in required)
        {
            if (!members.ContainsKey(name))
                valid = run.Fail($"the required member \"{name}\" is missing");
        }
        if (members.Count < least)
            valid = run.Fail($"expected at least {least} members, got {members.Count}");
        if (members.Count > most)
            valid = run.Fail($"expected at most {most} members, got {members.Count}");
        return valid;
    }
}
