using System.Globalization;
using Errand.Core.Automations;
using Errand.Storage.Automations;

namespace Errand.Server.Automations;

/// <summary>The wire form of automations and versions.</summary>
internal static class AutomationShapes
{
    public static AutomationItem ToItem(this AutomationSummary summary) =>
        new(summary.Key.Value, summary.CurrentVersion, summary.CreatedAt, summary.UpdatedAt);

    public static VersionBody ToVersion(this AutomationVersion version) => new()
    {
        ReuseKey = version.Key.Value,
        Version = version.Number,
        Origin = version.Origin.ToWire(),
        Message = version.Message,
        WebTaskId = version.WebTaskId?.Value,
        CreatedAt = version.CreatedAt,
    };

    public static AutomationBody ToBody(this AutomationVersion version) => new()
    {
        ReuseKey = version.Key.Value,
        Version = version.Number,
        Origin = version.Origin.ToWire(),
        Message = version.Message,
        WebTaskId = version.WebTaskId?.Value,
        CreatedAt = version.CreatedAt,
        Files = version.Code.Files,
    };

    public static string ToETag(this AutomationVersion version) => string.Create(CultureInfo.InvariantCulture, $"\"{version.Number}\"");

    private static string ToWire(this VersionOrigin origin) => origin switch
    {
        VersionOrigin.Authored => "authored",
        VersionOrigin.Repaired => "repaired",
        VersionOrigin.Hand => "hand",
        _ => "rollback",
    };
}
