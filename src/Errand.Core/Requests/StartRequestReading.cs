using Errand.Core.Errors;

namespace Errand.Core.Requests;

/// <summary>What came of reading a start body.</summary>
public abstract record StartRequestReading
{
    private StartRequestReading()
    {
    }

    /// <summary>The body is right.</summary>
    public sealed record Valid(StartRequest Request) : StartRequestReading;

    /// <summary>The body is wrong in each of these places; at least one.</summary>
    public sealed record Invalid(IReadOnlyList<Fault> Faults) : StartRequestReading;

    internal static Invalid Fault(string path, string message) => new([new Fault(path, message)]);
}
