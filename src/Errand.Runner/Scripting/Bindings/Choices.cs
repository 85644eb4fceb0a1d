using System.Text.Json;
using Microsoft.Playwright;

namespace Errand.Runner.Scripting.Bindings;

/// <summary>What <c>selectOption</c> was asked to select: texts (value or label, whichever is there), descriptions, or elements.</summary>
internal static class Choices
{
    public static Task<IReadOnlyList<string>> SelectAsync(
        ScriptCall call,
        Func<IEnumerable<string>, Task<IReadOnlyList<string>>> texts,
        Func<IEnumerable<SelectOptionValue>, Task<IReadOnlyList<string>>> described,
        Func<IEnumerable<IElementHandle>, Task<IReadOnlyList<string>>> elements)
    {
        var values = call.Arguments.GetProperty("values").EnumerateArray().ToList();
        if (values.Any(value => value.TryGetProperty("handle", out _)))
        {
            return elements([.. values.Select(value => call.Session.Handles.Get<IElementHandle>(value.GetProperty("handle").GetString()))]);
        }

        return values.All(value => value.TryGetProperty("valueOrLabel", out _))
            ? texts([.. values.Select(value => value.GetProperty("valueOrLabel").GetString() ?? "")])
            : described([.. values.Select(Described)]);
    }

    private static SelectOptionValue Described(JsonElement value) => value.TryGetProperty("valueOrLabel", out var text)
        ? new SelectOptionValue { Value = text.GetString() }
        : value.Deserialize<SelectOptionValue>(PlaywrightJson.Options) ?? new SelectOptionValue();
}
