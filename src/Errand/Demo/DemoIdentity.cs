using System.Security.Cryptography;

namespace Errand.Demo;

/// <summary>The demo's own workspace and key, new at each run.</summary>
internal sealed record DemoIdentity(Guid WorkspaceId, string ApiKey)
{
    private const int KeyBytes = 24;

    public static DemoIdentity New() => new(Guid.NewGuid(), "ek_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes)));

    /// <summary>Configuration that lets the service know this identity and visit the shop. The data directory is the demo's own unless one is given.</summary>
    public Dictionary<string, string?> Overrides(Uri shop, string[] settings)
    {
        var overrides = new Dictionary<string, string?>
        {
            ["Errand:Bootstrap:WorkspaceId"] = WorkspaceId.ToString("D"),
            ["Errand:Bootstrap:ApiKey"] = ApiKey,
            ["Errand:Egress:AllowPrivate"] = $"{shop.Host}:{shop.Port}",
            ["Errand:Roles"] = "api,worker",
        };
        if (!settings.Any(setting => setting.StartsWith("--Errand:DataDirectory", StringComparison.OrdinalIgnoreCase))
            && Environment.GetEnvironmentVariable("Errand__DataDirectory") is null)
        {
            overrides["Errand:DataDirectory"] = Path.Combine(".errand", "demo");
        }

        return overrides;
    }
}
