using System.Buffers;
using Errand.Server.Errors;

namespace Errand.Server.Wire;

/// <summary>Reads a request body up to a limit, whether its length was announced or not.</summary>
internal static class RequestBody
{
    /// <summary>The whole body, or null when it is larger than <paramref name="maxBytes"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
        {
            return null;
        }

        var bytes = new ArrayBufferWriter<byte>();
        try
        {
            while (await request.Body.ReadAsync(bytes.GetMemory(4096), cancellationToken) is var count and > 0)
            {
                bytes.Advance(count);
                if (bytes.WrittenCount > maxBytes)
                {
                    return null;
                }
            }
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }

        return bytes.WrittenMemory;
    }

    public static ErrorResult TooLarge(int maxBytes) =>
        new(ApiErrorCode.PayloadTooLarge, $"The request body is larger than the {maxBytes} bytes allowed here.");

    /// <summary>Whether the content type is JSON, or absent: every client means JSON where nothing else is taken.</summary>
    public static bool IsJson(HttpRequest request) =>
        string.IsNullOrEmpty(request.ContentType) || (request.HasJsonContentType() && IsUtf8(request));

    private static bool IsUtf8(HttpRequest request) =>
        request.GetTypedHeaders().ContentType is { } type
        && (!type.Charset.HasValue || type.Charset.Value.Trim('"') is var charset && charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    public static ErrorResult NotJson() =>
        ErrorResult.BadRequest("/content-type", "Must be application/json in UTF-8: send the header Content-Type: application/json.");
}
