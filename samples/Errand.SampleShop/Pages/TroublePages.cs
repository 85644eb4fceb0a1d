namespace Errand.SampleShop.Pages;

/// <summary>Pages that refuse or fail, as sites on a bad day do.</summary>
internal static class TroublePages
{
    public static IEndpointRouteBuilder MapTrouble(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/blocked", () => Results.Content("""
            <!doctype html><html lang="en"><head><title>Just a moment</title></head><body>
            <h1>Verify you are human</h1><p>Complete the captcha to continue.</p><div class="captcha-box" data-sitekey="none"></div></body></html>
            """, "text/html; charset=utf-8", statusCode: StatusCodes.Status403Forbidden));
        routes.MapGet("/unavailable", (HttpResponse response) =>
        {
            response.Headers.RetryAfter = "30";
            return Results.Content(
                "<!doctype html><html lang=\"en\"><head><title>Back soon</title></head><body><h1>Service unavailable</h1></body></html>",
                "text/html; charset=utf-8",
                statusCode: StatusCodes.Status503ServiceUnavailable);
        });
        return routes;
    }
}
