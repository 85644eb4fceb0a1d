namespace Errand.Server.Errors;

/// <summary>Every way a request can be refused. The wire spelling is kebab case; <c>docs/errors.md</c> lists each with its cure.</summary>
internal enum ApiErrorCode
{
    BadRequest,
    Unauthorized,
    Forbidden,
    NotFound,
    MethodNotAllowed,
    Conflict,
    PreconditionFailed,
    PayloadTooLarge,
    UnprocessableEntity,
    RateLimited,
    InternalServerError,
    Unavailable,
}
