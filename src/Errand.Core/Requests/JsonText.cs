using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Errand.Core.Errors;

namespace Errand.Core.Requests;

/// <summary>
/// Whether bytes are JSON as RFC 8259 writes it, and unambiguous: valid UTF-8, no comments, no trailing commas, no name twice in one object,
/// no half surrogate pairs, at most 64 levels. Names given twice are refused because readers differ on which one counts.
/// </summary>
public static class JsonText
{
    /// <summary>How deep objects and arrays may nest.</summary>
    public const int MaxDepth = 64;

    private const int MaxFaults = 100;

    /// <summary>Every fault found, with its place; empty when the text is right.</summary>
    public static IReadOnlyList<Fault> Check(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            return [new Fault("", "The body is not valid UTF-8.")];
        }

        return utf8.Trim(" \t\r\n"u8).IsEmpty ? [new Fault("", "The body is empty; send a JSON object.")] : Walk(utf8);
    }

    private static List<Fault> Walk(ReadOnlySpan<byte> utf8)
    {
        var faults = new List<Fault>();
        var place = new JsonPlace();
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            while (faults.Count < MaxFaults && reader.Read())
            {
                Visit(ref reader, place, faults);
            }
        }
        catch (JsonException syntax)
        {
            faults.Add(new Fault(place.Pointer, Describe(syntax)));
        }

        return faults;
    }

    private static void Visit(ref Utf8JsonReader reader, JsonPlace place, List<Fault> faults)
    {
        var text = TextOf(ref reader);
        var isFirst = place.Step(reader.TokenType, text);
        if (!isFirst)
        {
            faults.Add(new Fault(place.Pointer, "This name stands more than once in its object; send it once."));
        }

        if (text is null && reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && !IsUnicode(ref reader))
        {
            faults.Add(new Fault(place.Pointer, "The text holds half of a surrogate pair, so it is not valid Unicode."));
        }
    }

    private static string? TextOf(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.PropertyName && IsUnicode(ref reader) ? reader.GetString() : null;

    private static bool IsUnicode(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return true;
        }

        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            // The reader has no other way to say that an escape names no character.
            return false;
        }
    }

    private static string Describe(JsonException syntax)
    {
        var what = syntax.Message.Split(" LineNumber:", 2)[0];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Not valid JSON at line {syntax.LineNumber + 1}, byte {syntax.BytePositionInLine + 1}: {what}");
    }
}
