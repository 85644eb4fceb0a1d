using Errand.Server.Access;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Errand.Server.OpenApi;

/// <summary>Describes the parameters of each operation, those included that its handler reads for itself.</summary>
internal static class ParameterDocs
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        [KeyGate.WorkspaceParameter] = "Your workspace ID.",
        ["keyId"] = "The key's id (key_…), which opens nothing.",
        ["id"] = "The task's id (wt_…).",
        ["name"] = "The artifact's name.",
        ["reuseKey"] = "The automation's key, percent-encoded.",
        ["version"] = "The version's number.",
        ["path"] = "The file's path in the tree, such as main.js.",
        ["wait"] = "Seconds to wait for the end of the task, 0 to 60.",
    };

    public static Task AddAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Parameters ??= [];
        AddPath(operation.Parameters, context.Description.RelativePath ?? "");
        foreach (var doc in context.Description.ActionDescriptor.EndpointMetadata)
        {
            AddDeclared(operation.Parameters, doc);
        }

        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
        {
            parameter.Description ??= Known.GetValueOrDefault(parameter.Name ?? "");
        }

        return Task.CompletedTask;
    }

    private static void AddPath(IList<IOpenApiParameter> parameters, string path)
    {
        var names = path.Split('{').Skip(1).Select(part => part[..part.IndexOf('}', StringComparison.Ordinal)].TrimStart('*'));
        foreach (var (index, name) in names.Index())
        {
            if (parameters.All(parameter => parameter.Name != name))
            {
                var format = name == KeyGate.WorkspaceParameter ? "uuid" : null;
                parameters.Insert(index, new OpenApiParameter
                {
                    Name = name,
                    In = ParameterLocation.Path,
                    Required = true,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = format },
                });
            }
        }
    }

    private static void AddDeclared(IList<IOpenApiParameter> parameters, object doc)
    {
        if (doc is QueryDoc query)
        {
            var type = query.Type == "integer" ? JsonSchemaType.Integer : JsonSchemaType.String;
            parameters.Add(Declared(query.Name, ParameterLocation.Query, query.Description, type));
        }
        else if (doc is HeaderDoc header)
        {
            parameters.Add(Declared(header.Name, ParameterLocation.Header, header.Description, JsonSchemaType.String));
        }
    }

    private static OpenApiParameter Declared(string name, ParameterLocation place, string description, JsonSchemaType type) => new()
    {
        Name = name,
        In = place,
        Description = description,
        Schema = new OpenApiSchema { Type = type },
    };
}
