namespace Errand.Server.OpenApi;

/// <summary>Describes a query parameter that an endpoint reads itself, so that it can report every fault at once.</summary>
internal sealed record QueryDoc(string Name, string Description, string Type = "string");
