using Errand.Core.Ids;

namespace Errand.Core.Automations;

/// <summary>Names the automation that tasks of a workspace share. Minted (<c>wtr_…</c>) when a caller gives none.</summary>
public readonly record struct ReuseKey(string Value)
{
    /// <summary>A fresh key for a task that named none.</summary>
    public static ReuseKey Mint() => new(NanoId.New("wtr_"));

    /// <inheritdoc />
    public override string ToString() => Value;
}
