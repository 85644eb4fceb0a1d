namespace Errand.Server.OpenApi;

/// <summary>Describes a request header that an endpoint reads.</summary>
internal sealed record HeaderDoc(string Name, string Description);
