namespace Errand.Runner.Tests.Authoring.Lab;

/// <summary>A record of <see cref="PlainSite"/>; its length is in metres.</summary>
internal sealed record PlainBoat(string Name, int Length, string Kind, bool Cabin);
