using System.Text.Json.Nodes;

namespace Errand.Server.WebTasks;

/// <summary>Request body for POST /web-tasks/start. Stored verbatim, but for credentials; fields that are not listed are ignored and kept.</summary>
internal sealed record StartBody
{
    /// <summary>Natural-language description of what to do. {name} and {{name}} are replaced by the parameter of that name.</summary>
    public required string Task { get; init; }

    /// <summary>Absolute http or https URL the agent should start from. Parameters are replaced here too, percent-encoded.</summary>
    public Uri? StartUrl { get; init; }

    /// <summary>Free-form parameters substituted into the task at runtime, and given to the saved code.</summary>
    public JsonObject? Parameters { get; init; }

    /// <summary>JSON Schema (draft 2020-12, local $ref and $defs) describing the expected output shape.</summary>
    public JsonObject? OutputSchema { get; init; }

    /// <summary>Caller-provided key that ties this task to a persisted code and resources tree. Minted (wtr_…) when absent.</summary>
    public string? ReuseKey { get; init; }

    /// <summary>Model the agent should run with: haiku, sonnet or opus.</summary>
    public string? Model { get; init; }

    /// <summary>How much authoring is allowed. auto: replay saved code, author when needed. code-only: never call a model. fresh: ignore saved code.</summary>
    public string? Mode { get; init; }

    /// <summary>Caps on what this task may spend.</summary>
    public BudgetBody? Budget { get; init; }

    /// <summary>Where to send the result.</summary>
    public WebhookBody? Webhook { get; init; }

    /// <summary>Values that reach only the browser. Each is stored and echoed as ***.</summary>
    public IReadOnlyDictionary<string, string>? Secrets { get; init; }

    /// <summary>Hosts the browser may visit beyond the start URL's site.</summary>
    public IReadOnlyList<string>? AllowedHosts { get; init; }

    /// <summary>URL of a proxy (http, https or socks5) for all browser traffic. A user name and password in it are stored and echoed as ***.</summary>
    public string? Proxy { get; init; }

    /// <summary>Id of a captured session whose storage state is loaded first.</summary>
    public string? Auth { get; init; }

    /// <summary>Object storage for files that the task downloads. Its secretAccessKey is stored and echoed as ***.</summary>
    public JsonObject? Sink { get; init; }

    /// <summary>Words to file the task under.</summary>
    public IReadOnlyList<string>? Tags { get; init; }
}
