using System.Text.Json;
using Errand.Runner.Scripting.Session;
using Microsoft.Playwright;

namespace Errand.Runner.Scripting.Bindings;

/// <summary>One call of the child, with its arguments checked as they are taken.</summary>
internal sealed class ScriptCall(int id, string method, JsonElement arguments, ScriptSession session, CancellationToken cancellationToken)
{
    public int Id => id;

    public string Method => method;

    public ScriptSession Session => session;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The name people know the call by; the child's word, shown only.</summary>
    public string Api { get; } = Shown(arguments, "api", 60) ?? method;

    /// <summary>What it was called on, for people.</summary>
    public string? Target { get; } = Shown(arguments, "target", 500);

    public string Selector => Text("selector");

    public IFrame Frame => session.Handles.Get<IFrame>(Text("frame"));

    public IPage Page => session.Handles.Get<IPage>(Text("page"));

    public ILocator Locator => Frame.Locator(Selector);

    public JsonElement Arguments => arguments;

    /// <summary>Where the call happened, for its step.</summary>
    public string Url => arguments.TryGetProperty("frame", out var frame) ? session.Handles.Get<IFrame>(frame.GetString()).Url
        : arguments.TryGetProperty("page", out var page) ? session.Handles.Get<IPage>(page.GetString()).Url
        : session.Run.Page.Url;

    public T On<T>()
        where T : class => session.Handles.Get<T>(Text("on"));

    public string Text(string name) => TextOrNull(name) ?? throw new ScriptRefusedException($"{Api}: {name}: expected string");

    public string? TextOrNull(string name) =>
        arguments.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public float Number(string name) => arguments.TryGetProperty(name, out var value) && value.TryGetSingle(out var number)
        ? number
        : throw new ScriptRefusedException($"{Api}: {name}: expected number");

    public bool Flag(string name) => arguments.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    public T? Options<T>()
        where T : class => Value<T>("options");

    public T? Value<T>(string name)
        where T : class
    {
        try
        {
            return arguments.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
                ? value.Deserialize<T>(PlaywrightJson.Options)
                : null;
        }
        catch (JsonException exception)
        {
            throw new ScriptRefusedException($"{Api}: {name}{exception.Path?.TrimStart('$')}: {exception.Message}");
        }
    }

    /// <summary>What a page function is given: the packed argument and the live handles in it.</summary>
    public object Sent() => new Dictionary<string, object>
    {
        ["packed"] = Text("packed"),
        ["handles"] = arguments.GetProperty("handles").EnumerateArray().Select(handle => session.Handles.Get<IJSHandle>(handle.GetString())).ToArray(),
    };

    public string Handle(object target, char kind) => session.Handles.Of(target, kind);

    /// <summary>Records a text that was read, and hands it on.</summary>
    public string? Read(string? text)
    {
        if (text is not null)
        {
            session.Evidence.Leaf(Url, Target, text);
        }

        return text;
    }

    private static string? Shown(JsonElement arguments, string name, int length) =>
        arguments.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text
            ? text[..Math.Min(text.Length, length)]
            : null;
}
