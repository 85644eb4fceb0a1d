using Errand.Core.Tasks;

namespace Errand.Storage.Tasks;

/// <summary>The last item of a page: the next page begins behind it, whatever was started meanwhile.</summary>
public sealed record WebTaskCursor(DateTimeOffset CreatedAt, WebTaskId Id);
