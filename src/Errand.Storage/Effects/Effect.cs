namespace Errand.Storage.Effects;

/// <summary>An irreversible step; <paramref name="CompletedAt"/> is null when nothing says that it ran to its end.</summary>
public sealed record Effect(string Label, DateTimeOffset BegunAt, DateTimeOffset? CompletedAt);
