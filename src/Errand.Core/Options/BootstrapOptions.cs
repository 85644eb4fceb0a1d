namespace Errand.Core.Options;

/// <summary><c>Errand:Bootstrap</c>: a workspace and key made at first start. Both generated and printed once when absent and the store is empty.</summary>
public sealed class BootstrapOptions
{
    /// <summary>A UUID, or empty.</summary>
    public string WorkspaceId { get; set; } = "";

    /// <summary>At least 8 characters, or empty.</summary>
    public string ApiKey { get; set; } = "";
}
