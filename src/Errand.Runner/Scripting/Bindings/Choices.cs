using System.Text.Json;
using Microsoft.Playwright;

namespace Errand.Runner.Scripting.Bindings;

/// <summary>What <c>selectOption</c> was asked to select.</summary>
internal static class Choices
{
    public static bool Has(ScriptCall call) => call.Arguments.GetProperty("values").EnumerateArray().Any(value => value.TryGetProperty("handle", out _));

    public static IEnumerable<IElementHandle> Elements(ScriptCall call) => [.. call.Arguments.GetProperty("values").EnumerateArray()
        .Select(value => call.Session.Handles.Get<IElementHandle>(value.GetProperty("handle").GetString()))];

    public static IEnumerable<SelectOptionValue> Values(ScriptCall call) => [.. call.Arguments.GetProperty("values").EnumerateArray().Select(Value)];

    // A plain string means the value or the label, whichever is there.
    private static SelectOptionValue Value(JsonElement value) => value.TryGetProperty("valueOrLabel", out var either)
        ? new SelectOptionValue { Value = either.GetString(), Label = either.GetString() }
        : value.Deserialize<SelectOptionValue>(PlaywrightJson.Options) ?? new SelectOptionValue();
}
