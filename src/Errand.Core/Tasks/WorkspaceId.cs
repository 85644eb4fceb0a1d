namespace Errand.Core.Tasks;

/// <summary>Names a workspace: the tenant that owns tasks, automations and keys.</summary>
public readonly record struct WorkspaceId(Guid Value)
{
    /// <summary>The canonical lower-case, hyphenated form used in paths and in the store.</summary>
    public override string ToString() => Value.ToString("D");
}
