namespace Errand.Storage.Queue;

/// <summary>Reads <c>Errand:Roles</c>.</summary>
internal static class NodeRoles
{
    public static bool IsWorker(string roles) =>
        roles.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Contains("worker", StringComparer.OrdinalIgnoreCase);
}
