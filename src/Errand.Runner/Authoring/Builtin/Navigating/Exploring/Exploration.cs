using Errand.Core.Errors;
using Errand.Runner.Authoring.Builtin.Composing;

namespace Errand.Runner.Authoring.Builtin.Navigating.Exploring;

/// <summary>What exploring came to.</summary>
internal abstract record Exploration
{
    private Exploration()
    {
    }

    /// <summary>All that code needs to know.</summary>
    internal sealed record Complete(ScriptPlan Plan) : Exploration;

    /// <summary>Why no code can be written.</summary>
    internal sealed record Ended(TaskError Error) : Exploration;
}
