using Errand.Core.Tasks;

namespace Errand.Storage.Access;

/// <summary>A tenant: owner of tasks, automations and keys.</summary>
public sealed record Workspace(WorkspaceId Id, string Name, DateTimeOffset CreatedAt);
