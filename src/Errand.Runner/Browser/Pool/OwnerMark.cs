using System.Globalization;

namespace Errand.Runner.Browser.Pool;

/// <summary>A switch on the browser's command line that says which process owns it. Chromium ignores it; a later start of the service reads it.</summary>
internal sealed record OwnerMark(int Pid, long StartTicks, string Id)
{
    public const string Switch = "--errand-owner=";

    public string Argument => string.Create(CultureInfo.InvariantCulture, $"{Switch}{Pid}.{StartTicks}.{Id}");

    /// <summary>A mark of this process, different for every browser.</summary>
    public static OwnerMark New() => new(
        Environment.ProcessId, ProcessRow.Read(Environment.ProcessId)?.StartTicks ?? 0, Guid.NewGuid().ToString("N"));

    public static OwnerMark? Of(ProcessRow row)
    {
        var argument = Array.Find(row.Arguments, text => text.StartsWith(Switch, StringComparison.Ordinal));
        return argument?[Switch.Length..].Split('.') is [var pid, var ticks, var id]
            && int.TryParse(pid, NumberStyles.None, CultureInfo.InvariantCulture, out var owner)
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var started)
            ? new OwnerMark(owner, started, id)
            : null;
    }

    /// <summary>False when the owner has ended, even when its id has been given to another process since.</summary>
    public bool OwnerLives => ProcessRow.Read(Pid)?.StartTicks == StartTicks;
}
