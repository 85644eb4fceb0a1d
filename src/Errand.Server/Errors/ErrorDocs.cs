namespace Errand.Server.Errors;

/// <summary>Says in the OpenAPI document which refusals an endpoint gives.</summary>
internal static class ErrorDocs
{
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params ReadOnlySpan<ApiErrorCode> codes)
    {
        foreach (var code in codes)
        {
            endpoint.Produces<ErrorBody>(code.Status());
        }

        return endpoint;
    }
}
