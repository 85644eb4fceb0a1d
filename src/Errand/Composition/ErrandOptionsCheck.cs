using System.Globalization;
using Errand.Core.Options;
using Errand.Runner.Browser.Egress;
using Microsoft.Extensions.Options;

namespace Errand.Composition;

/// <summary>Checks the whole configuration at start. Every fault is reported with its key, the value and the cure.</summary>
internal sealed class ErrandOptionsCheck : IValidateOptions<ErrandOptions>
{
    private static readonly string[] KnownRoles = ["api", "worker"];

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, ErrandOptions options)
    {
        List<string> faults = [];
        CheckPlaces(options, faults);
        CheckBootstrap(options.Bootstrap, faults);
        CheckRanges(options, faults);
        CheckEgress(options.Egress, faults);
        CheckBrowser(options.Browser, faults);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void CheckPlaces(ErrandOptions options, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(options.DataDirectory))
        {
            faults.Add(Fault("DataDirectory", options.DataDirectory, "Give a folder, such as .errand."));
        }

        if (options.RoleNames.Count == 0 || options.RoleNames.Except(KnownRoles, StringComparer.OrdinalIgnoreCase).Any())
        {
            faults.Add(Fault("Roles", options.Roles, "Use 'api', 'worker' or 'api,worker'."));
        }
    }

    private static void CheckBootstrap(BootstrapOptions bootstrap, List<string> faults)
    {
        if (bootstrap.WorkspaceId.Length > 0 && !Guid.TryParse(bootstrap.WorkspaceId, out _))
        {
            faults.Add(Fault("Bootstrap:WorkspaceId", bootstrap.WorkspaceId, "Give a UUID, such as 123e4567-e89b-12d3-a456-426614174000."));
        }

        if (bootstrap.WorkspaceId.Length > 0 != bootstrap.ApiKey.Length > 0)
        {
            faults.Add("Errand:Bootstrap:WorkspaceId and Errand:Bootstrap:ApiKey go together: give both, or neither to have both generated.");
        }
        else if (bootstrap.ApiKey.Length is > 0 and < 8)
        {
            faults.Add("Errand:Bootstrap:ApiKey is shorter than 8 characters. Give a longer one.");
        }
    }

    private static void CheckRanges(ErrandOptions options, List<string> faults)
    {
        var limits = options.Limits;
        InRange("Worker:Concurrency", options.Worker.Concurrency, 1, 256, faults);
        InRange("Worker:MaxAttempts", options.Worker.MaxAttempts, 1, 20, faults);
        InRange("Worker:DrainTime", options.Worker.DrainTime, TimeSpan.Zero, TimeSpan.FromHours(1), faults);
        InRange("Browser:RecycleAfterRuns", options.Browser.RecycleAfterRuns, 1, int.MaxValue, faults);
        InRange("Browser:RecycleAboveMiB", options.Browser.RecycleAboveMiB, 0, int.MaxValue, faults);
        InRange("Limits:MaxRequestBytes", limits.MaxRequestBytes, 1024, 100 * 1024 * 1024, faults);
        InRange("Limits:TaskTime", limits.TaskTime, TimeSpan.FromSeconds(1), TimeSpan.FromHours(24), faults);
        InRange("Limits:InlineResultBytes", limits.InlineResultBytes, 0, int.MaxValue, faults);
        InRange("Limits:MaxResultBytes", limits.MaxResultBytes, 1, int.MaxValue, faults);
        InRange("Limits:WorkspaceConcurrency", limits.WorkspaceConcurrency, 1, int.MaxValue, faults);
        InRange("Limits:WorkspaceQueueLength", limits.WorkspaceQueueLength, 1, int.MaxValue, faults);
        InRange("Limits:RequestsPerMinute", limits.RequestsPerMinute, 1, int.MaxValue, faults);
        InRange("Limits:ScriptHeapMiB", limits.ScriptHeapMiB, 64, 16 * 1024, faults);
        InRange("Limits:ScriptCalls", limits.ScriptCalls, 1, int.MaxValue, faults);
        InRange("Limits:EventsPerTask", limits.EventsPerTask, 1, int.MaxValue, faults);
        InRange("Limits:RetentionDays", limits.RetentionDays, 0, 36_500, faults);
    }

    private static void CheckEgress(EgressOptions egress, List<string> faults)
    {
        foreach (var entry in EgressPolicy.FaultyEntries(egress))
        {
            faults.Add(Fault("Egress:AllowPrivate", entry, "Write host, host:port or host:*, separated by commas, without a scheme or path."));
        }
    }

    private static void CheckBrowser(BrowserOptions browser, List<string> faults)
    {
        if (browser.ExecutablePath.Length > 0 && !File.Exists(browser.ExecutablePath))
        {
            faults.Add(Fault("Browser:ExecutablePath", browser.ExecutablePath, "There is no such file. Give the path of a Chromium, or leave it empty to have one found or installed."));
        }

        if (browser.CdpEndpoint.Length > 0 && !(Uri.TryCreate(browser.CdpEndpoint, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https" or "ws" or "wss"))
        {
            faults.Add(Fault("Browser:CdpEndpoint", browser.CdpEndpoint, "Give an http:// or ws:// address, such as http://127.0.0.1:9222."));
        }
    }

    private static void InRange<T>(string key, T value, T least, T most, List<string> faults)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
        {
            faults.Add(Fault(key, string.Create(CultureInfo.InvariantCulture, $"{value}"), string.Create(CultureInfo.InvariantCulture, $"Give a value from {least} to {most}.")));
        }
    }

    private static string Fault(string key, string value, string cure) => $"Errand:{key} is '{value}'. {cure}";
}
