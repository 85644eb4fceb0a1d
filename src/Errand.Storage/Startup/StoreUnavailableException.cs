namespace Errand.Storage.Startup;

/// <summary>The store cannot be opened. The message names what is wrong and the cure, and may be shown to the operator as it is.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException()
    {
    }

    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    public StoreUnavailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
