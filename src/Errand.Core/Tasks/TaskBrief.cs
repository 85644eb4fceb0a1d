using System.Text.Json.Nodes;
using Errand.Core.Automations;

namespace Errand.Core.Tasks;

/// <summary>What a caller asked for, checked and with parameters put into the text: the form every room below HTTP works with.</summary>
public sealed record TaskBrief
{
    /// <summary>The task in plain words, placeholders replaced.</summary>
    public required string Task { get; init; }

    /// <summary>Where to begin, placeholders replaced; null when the caller named no page.</summary>
    public Uri? StartUrl { get; init; }

    /// <summary>The caller's parameters, empty when none. Automation code sees them as <c>params</c> (with <c>startUrl</c> added).</summary>
    public required JsonObject Parameters { get; init; }

    /// <summary>JSON Schema 2020-12 of the result; null when the caller gave none.</summary>
    public JsonNode? OutputSchema { get; init; }

    /// <summary>The caller's key, or the minted one.</summary>
    public required ReuseKey ReuseKey { get; init; }

    /// <summary><c>haiku</c>, <c>sonnet</c> or <c>opus</c>.</summary>
    public required string Model { get; init; }

    /// <summary>How much authoring is allowed.</summary>
    public required RunMode Mode { get; init; }

    /// <summary>The caller's own caps.</summary>
    public required TaskBudget Budget { get; init; }

    /// <summary>Hosts the browser may visit beyond the start URL's site; empty when the caller named none.</summary>
    public required IReadOnlyList<string> AllowedHosts { get; init; }

    /// <summary>Whether to keep a Playwright trace of the run; <c>trace</c> on the wire.</summary>
    public bool Trace { get; init; }
}
