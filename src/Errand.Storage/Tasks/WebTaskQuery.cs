using Errand.Core.Automations;
using Errand.Core.Tasks;

namespace Errand.Storage.Tasks;

/// <summary>Which tasks to list. Null filters match all. <paramref name="Succeeded"/> filters on outcome.</summary>
public sealed record WebTaskQuery(WebTaskStatus? Status, bool? Succeeded, ReuseKey? ReuseKey, int Limit, WebTaskCursor? After);
