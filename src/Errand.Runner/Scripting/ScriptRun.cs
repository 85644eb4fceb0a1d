using System.Text.Json.Nodes;
using Errand.Core.Automations;
using Microsoft.Playwright;

namespace Errand.Runner.Scripting;

/// <summary>One run of an automation's <c>main.js</c> on a page of its own.</summary>
public sealed record ScriptRun
{
    /// <summary>The tree whose <c>main.js</c> default export is called with <c>(params, page, context)</c>.</summary>
    public required CodeTree Code { get; init; }

    /// <summary>What the code sees as <c>params</c>.</summary>
    public required JsonObject Parameters { get; init; }

    /// <summary>The context the code owns for this run; the caller closes it.</summary>
    public required IBrowserContext Context { get; init; }

    /// <summary>The page the code is handed.</summary>
    public required IPage Page { get; init; }

    /// <summary>What the run may use up.</summary>
    public required ScriptLimits Limits { get; init; }

    /// <summary>Hears what the code does, and decides at its irreversible steps.</summary>
    public required IScriptHost Host { get; init; }
}
