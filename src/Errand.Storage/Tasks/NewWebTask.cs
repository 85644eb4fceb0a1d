using Errand.Core.Automations;
using Errand.Core.Tasks;

namespace Errand.Storage.Tasks;

/// <summary>A task about to be stored. <paramref name="InputJson"/> is the body exactly as sent.</summary>
public sealed record NewWebTask(WebTaskId Id, WorkspaceId WorkspaceId, string InputJson, ReuseKey ReuseKey, IdempotencyKey? IdempotencyKey);
