using System.Text.Json.Nodes;
using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary><c>dependentRequired</c>: a member that brings others with it.</summary>
internal sealed class DependentRequiredKeyword(Dictionary<string, string[]> dependents) : Keyword
{
    public static Keyword? Read(SchemaSource source) =>
        source.NameMap("dependentRequired") is { Count: > 0 } dependents ? new DependentRequiredKeyword(dependents) : null;

    public override bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated)
    {
        if (instance.Node is not JsonObject members)
            return true;
        var valid = true;
        foreach (var (name, others) in dependents)
        {
            if (!members.ContainsKey(name))
                continue;
            foreach (var other in others)
            {
                if (!members.ContainsKey(other))
                    valid = run.Fail($"the member \"{other}\" is missing, which \"{name}\" requires");
            }
        }
        return valid;
    }
}
