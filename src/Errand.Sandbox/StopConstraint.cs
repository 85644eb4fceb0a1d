using Jint;

namespace Errand.Sandbox;

/// <summary>Ends running code when the parent says stop, with the place it had reached.</summary>
internal sealed class StopConstraint : Constraint
{
    private volatile bool _stopped;

    public void Stop() => _stopped = true;

    public bool IsStopped => _stopped;

    /// <inheritdoc />
    public override void Check()
    {
        if (_stopped)
        {
            throw new OperationCanceledException();
        }
    }

    /// <inheritdoc />
    public override void Reset()
    {
    }
}
