using Errand.Core.Json;

namespace Errand.Core.Schemas;

/// <summary>One group of keywords of a schema, compiled. Stateless: what changes is in the run.</summary>
internal abstract class Keyword
{
    /// <summary>Whether it needs to know what the others evaluated (<c>unevaluated…</c>).</summary>
    public virtual bool LooksAtEvaluated => false;

    /// <summary>The schemas that it may apply to the very instance it is given.</summary>
    public virtual IEnumerable<SchemaNode> InPlace => [];

    /// <summary>Checks <paramref name="instance"/>, reports faults to <paramref name="run"/> and what it evaluated to <paramref name="evaluated"/>.</summary>
    public abstract bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated);
}
