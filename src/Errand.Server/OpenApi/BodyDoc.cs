namespace Errand.Server.OpenApi;

/// <summary>
/// Describes a request body that an endpoint reads itself. Unlike the framework's own metadata it takes no part in routing, which would
/// answer a wrong content type before the caller's key was looked at.
/// </summary>
internal sealed record BodyDoc(Type Type, string ContentType);
