using System.Text.Json;
using Errand.Core.Automations;
using Errand.Core.Options;

namespace Errand.Core.Requests;

/// <summary>The body of a start, checked. What the worker needs of it is read again by <see cref="TaskBriefs"/>.</summary>
/// <param name="InputJson">
/// The body to store and echo: byte for byte as sent, but for credentials (<see cref="CredentialMask"/>), which are masked.
/// </param>
/// <param name="ReuseKey">The caller's key; null when one is to be minted.</param>
public sealed record StartRequest(string InputJson, ReuseKey? ReuseKey)
{
    /// <summary>Reads and checks a body, in UTF-8. Every fault is reported, not the first.</summary>
    public static StartRequestReading Read(ReadOnlyMemory<byte> body, LimitOptions limits)
    {
        var text = WithoutByteOrderMark(body);
        var faults = JsonText.Check(text.Span);
        if (faults.Count > 0)
        {
            return new StartRequestReading.Invalid(faults);
        }

        using var document = JsonDocument.Parse(text);
        return Read(document.RootElement, text.Span, limits);
    }

    private static StartRequestReading Read(JsonElement root, ReadOnlySpan<byte> text, LimitOptions limits)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return StartRequestReading.Fault("", "The body must be a JSON object.");
        }

        var fields = new RequestFields(root);
        StartRules.Check(fields, limits);
        return fields.Faults.Count > 0
            ? new StartRequestReading.Invalid(fields.Faults)
            : new StartRequestReading.Valid(new StartRequest(CredentialMask.Apply(text), KeyOf(root)));
    }

    private static ReuseKey? KeyOf(JsonElement root) =>
        root.TryGetProperty("reuseKey", out var key) && key.GetString() is { } value ? new ReuseKey(value) : null;

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;
}
