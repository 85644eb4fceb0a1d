namespace Errand.Server.Automations;

/// <summary>All versions of an automation, newest first.</summary>
/// <param name="Items">The versions, without their files.</param>
internal sealed record VersionList(IReadOnlyList<VersionBody> Items);
