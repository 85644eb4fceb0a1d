namespace Errand.Runner.Scripting.Session;

/// <summary>Why a call failed, as the code is told.</summary>
internal sealed record CallFault(ScriptFaultKind Kind, string Name, string Message)
{
    private const int MaxMessage = 4000;

    public static CallFault Of(ScriptFaultKind kind, string name, string message) =>
        new(kind, name, message.Length > MaxMessage ? message[..MaxMessage] + "…" : message);
}
