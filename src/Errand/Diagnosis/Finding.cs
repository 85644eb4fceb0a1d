namespace Errand.Diagnosis;

/// <summary>What a check found.</summary>
/// <param name="Healthy">Whether the service can work with it.</param>
/// <param name="Subject">What was looked at.</param>
/// <param name="Message">What was found and, when it is wrong, the cure.</param>
internal sealed record Finding(bool Healthy, string Subject, string Message)
{
    public override string ToString() => $"{(Healthy ? "ok  " : "FAIL")}  {Subject,-8} {Message}";
}
