using Errand.Core.Tasks;

namespace Errand.Storage.Queue;

/// <summary>The attempt no longer holds its task: it was canceled or given to another. What it was about to do must not be done.</summary>
public sealed class LeaseLostException : Exception
{
    public LeaseLostException()
    {
    }

    public LeaseLostException(string message)
        : base(message)
    {
    }

    public LeaseLostException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal LeaseLostException(WebTaskId id, string label)
        : base($"Task {id} is no longer held by this attempt; the step '{label}' was not journaled.")
    {
    }
}
