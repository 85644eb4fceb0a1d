using System.Text.Json;

namespace Errand.Server.Errors;

/// <summary>What the wire says of each <see cref="ApiErrorCode"/>.</summary>
internal static class ApiErrorCodes
{
    public static int Status(this ApiErrorCode code) => code switch
    {
        ApiErrorCode.BadRequest => StatusCodes.Status400BadRequest,
        ApiErrorCode.Unauthorized => StatusCodes.Status401Unauthorized,
        ApiErrorCode.Forbidden => StatusCodes.Status403Forbidden,
        ApiErrorCode.NotFound => StatusCodes.Status404NotFound,
        ApiErrorCode.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
        ApiErrorCode.Conflict => StatusCodes.Status409Conflict,
        ApiErrorCode.PreconditionFailed => StatusCodes.Status412PreconditionFailed,
        ApiErrorCode.PayloadTooLarge => StatusCodes.Status413PayloadTooLarge,
        ApiErrorCode.UnprocessableEntity => StatusCodes.Status422UnprocessableEntity,
        ApiErrorCode.RateLimited => StatusCodes.Status429TooManyRequests,
        ApiErrorCode.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    public static string ToWire(this ApiErrorCode code) => JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());

    public static string Category(this ApiErrorCode code) => code.Status() >= 500 ? "infrastructure" : "user";

    /// <summary>Whether the same request may well succeed when sent again.</summary>
    public static bool IsRetirable(this ApiErrorCode code) =>
        code is ApiErrorCode.RateLimited or ApiErrorCode.InternalServerError or ApiErrorCode.Unavailable;

    /// <summary>The code for a status that the framework set without a body.</summary>
    public static ApiErrorCode OfStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ApiErrorCode.Unauthorized,
        StatusCodes.Status403Forbidden => ApiErrorCode.Forbidden,
        StatusCodes.Status404NotFound => ApiErrorCode.NotFound,
        StatusCodes.Status405MethodNotAllowed => ApiErrorCode.MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge => ApiErrorCode.PayloadTooLarge,
        StatusCodes.Status429TooManyRequests => ApiErrorCode.RateLimited,
        StatusCodes.Status503ServiceUnavailable => ApiErrorCode.Unavailable,
        >= 500 => ApiErrorCode.InternalServerError,
        _ => ApiErrorCode.BadRequest,
    };
}
