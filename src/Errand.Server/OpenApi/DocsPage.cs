using Scalar.AspNetCore;

namespace Errand.Server.OpenApi;

/// <summary><c>/docs</c>: the API reference, from this server alone; it asks no other host for anything.</summary>
internal static class DocsPage
{
    public const string Route = "/docs";

    // The page's own start-up script and styles stand in the page; all it may fetch is on this server.
    public const string ContentPolicy =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "worker-src 'self' blob:; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'";

    public static void MapDocs(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json");
        routes.MapScalarApiReference(Route, (options, context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = ContentPolicy;
            options.WithTitle("Errand API")
                .WithOpenApiRoutePattern("/openapi/{documentName}.json")
                .AddDocument(ApiDocument.Name)
                .DisableAgent()
                .DisableMcp()
                .HideDeveloperTools();
            options.DefaultFonts = false;
            options.Telemetry = false;
            options.ProxyUrl = null;
            options.HideClientButton = true;
        });
    }
}
