namespace Errand.Core.Options;

/// <summary>Everything under <c>Errand:</c> in the configuration.</summary>
public sealed class ErrandOptions
{
    /// <summary>Folder of the database file, artifacts and keys; created when missing. Default <c>.errand</c> in the working directory.</summary>
    public string DataDirectory { get; set; } = ".errand";

    /// <summary>Empty: SQLite in the data directory. A <c>Host=…;…</c> string: PostgreSQL.</summary>
    public string Database { get; set; } = "";

    /// <summary><c>api</c>, <c>worker</c> or both, comma separated.</summary>
    public string Roles { get; set; } = "api,worker";

    /// <summary>The words of <see cref="Roles"/>, as written.</summary>
    public IReadOnlyList<string> RoleNames => Roles.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether this node runs tasks.</summary>
    public bool IsWorker => RoleNames.Contains("worker", StringComparer.OrdinalIgnoreCase);

    public WorkerOptions Worker { get; set; } = new();

    public BootstrapOptions Bootstrap { get; set; } = new();

    public EgressOptions Egress { get; set; } = new();

    public BrowserOptions Browser { get; set; } = new();

    public LimitOptions Limits { get; set; } = new();
}
