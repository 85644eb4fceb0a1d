namespace Errand.Core.Automations;

/// <summary>Where a version came from.</summary>
public enum VersionOrigin
{
    /// <summary>Written by an author for a task.</summary>
    Authored,

    /// <summary>Mended by an author after the site changed.</summary>
    Repaired,

    /// <summary>Edited by a person.</summary>
    Hand,

    /// <summary>Equal to an earlier version, by request.</summary>
    Rollback,
}
