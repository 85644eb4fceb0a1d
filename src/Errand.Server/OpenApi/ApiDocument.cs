using Errand.Server.Access;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Errand.Server.OpenApi;

/// <summary>Sets up <c>/openapi/v1.json</c>: what the framework cannot read off the endpoints is added here.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";

    private const string SchemeName = "api_key";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer(DescribeAsync);
        options.AddDocumentTransformer(SchemaDocs.LinkUnionAsync);
        options.AddOperationTransformer(ParameterDocs.AddAsync);
        options.AddOperationTransformer(BodyDocs.AddAsync);
        options.AddSchemaTransformer(SchemaDocs.RefineAsync);
    });

    private static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Errand",
            Version = "v1",
            Description = "Web tasks: say in plain words what to do on a website and get JSON back. The code that did it is kept and run again.",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [SchemeName] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = KeyGate.Header,
                Description = "API key of the workspace.",
            },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(SchemeName, document)] = [] }];
        return Task.CompletedTask;
    }
}
