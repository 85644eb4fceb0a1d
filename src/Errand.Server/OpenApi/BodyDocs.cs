using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Errand.Server.OpenApi;

/// <summary>Puts the bodies that endpoints declare with <see cref="BodyDoc"/> into the document.</summary>
internal static class BodyDocs
{
    public static async Task AddAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var doc in context.Description.ActionDescriptor.EndpointMetadata.OfType<BodyDoc>())
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType> { [doc.ContentType] = new() { Schema = await SchemaOfAsync(doc.Type, context, cancellationToken) } },
            };
        }
    }

    private static async Task<IOpenApiSchema> SchemaOfAsync(Type type, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var schema = await context.GetOrCreateSchemaAsync(type, null, cancellationToken);
        if (type == typeof(string) || context.Document is not { } document)
        {
            return schema;
        }

        document.AddComponent(type.Name, schema);
        return new OpenApiSchemaReference(type.Name, document);
    }
}
