using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas;

/// <summary>A compiled (sub)schema: its keywords in the order they are applied. Filled once while reading, then only read.</summary>
internal sealed class SchemaNode(string pointer, SchemaResource resource)
{
    private Keyword[] _keywords = [];
    private bool _tracks;

    /// <summary>Where it stands in the schema document.</summary>
    public string Pointer => pointer;

    /// <summary>The schema resource (document or embedded <c>$id</c>) that it belongs to.</summary>
    public SchemaResource Resource => resource;

    /// <summary>False for the schema <c>false</c>, which nothing matches.</summary>
    public bool Allows { get; set; } = true;

    /// <summary>The schemas that it applies to the same instance.</summary>
    public IEnumerable<SchemaNode> InPlace => _keywords.SelectMany(k => k.InPlace);

    /// <summary>Sets the keywords; those that look at what others evaluated go last.</summary>
    public void Fill(IEnumerable<Keyword> keywords)
    {
        _keywords = [.. keywords.OrderBy(k => k.LooksAtEvaluated)];
        _tracks = _keywords.Any(k => k.LooksAtEvaluated);
    }

    /// <summary>
    /// Whether <paramref name="instance"/> is valid; reports each fault. <paramref name="evaluated"/> collects which of its
    /// members and items were looked at, where an outer schema wants to know.
    /// </summary>
    public bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated)
    {
        if (!Allows)
            return run.Fail($"nothing is allowed here, got {instance.Describe()}");
        if (_keywords.Length == 0)
            return true;
        if (!run.TryEnter(resource))
            return false;
        var own = _tracks ? new Evaluated() : evaluated;
        var valid = CheckAll(instance, run, own);
        run.Leave();
        if (_tracks && valid && own is not null)
            evaluated?.Add(own);
        return valid;
    }

    private bool CheckAll(JsonInstance instance, ValidationRun run, Evaluated? evaluated)
    {
        var valid = true;
        foreach (var keyword in _keywords)
        {
            valid &= keyword.Check(instance, run, evaluated);
            if (!valid && run.IsQuiet || run.IsOver)
                return false;
        }
        return valid;
    }
}
