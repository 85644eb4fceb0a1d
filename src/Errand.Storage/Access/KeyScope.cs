namespace Errand.Storage.Access;

/// <summary>What a key may do. Each includes those before it.</summary>
public enum KeyScope
{
    /// <summary>Read tasks, results, events, artifacts and automations.</summary>
    Read,

    /// <summary>Start and cancel tasks, change automations.</summary>
    Run,

    /// <summary>Manage the keys of the workspace and read its audit log.</summary>
    Admin,
}
