using System.Text.Json;

namespace Errand.Core.Errors;

/// <summary>What the wire says of each <see cref="TaskErrorCode"/>.</summary>
public static class TaskErrorCodes
{
    /// <summary>The kebab-case spelling, for example <c>output-invalid</c>.</summary>
    public static string ToWire(this TaskErrorCode code) => JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());

    /// <summary>Whose matter the failure is: <c>infrastructure</c> for the service's or a provider's, <c>user</c> for all else.</summary>
    public static string Category(this TaskErrorCode code) => code switch
    {
        TaskErrorCode.ModelError or TaskErrorCode.Interrupted or TaskErrorCode.SiteUnreachable => "infrastructure",
        _ => "user",
    };

    /// <summary>Whether the same task may well succeed when started again later.</summary>
    public static bool IsRetirable(this TaskErrorCode code) =>
        code is TaskErrorCode.ModelError or TaskErrorCode.Interrupted or TaskErrorCode.SiteUnreachable or TaskErrorCode.Timeout;
}
