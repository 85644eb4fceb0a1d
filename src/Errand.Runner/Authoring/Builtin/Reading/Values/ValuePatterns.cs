using System.Text.RegularExpressions;

namespace Errand.Runner.Authoring.Builtin.Reading.Values;

/// <summary>What values of each kind look like.</summary>
internal static partial class ValuePatterns
{
    /// <summary>True when the whole text is, or plainly holds, a value of the kind.</summary>
    public static bool Fits(ValueKind kind, string value) => kind switch
    {
        ValueKind.Price => Price().IsMatch(value) || (value.Length < 16 && BareNumber().IsMatch(value)),
        ValueKind.Number or ValueKind.Rating => value.Length < 60 && Numbers.Parse(value) is not null,
        ValueKind.Date => value.Length < 80 && Date().IsMatch(value),
        ValueKind.Phone or ValueKind.Fax => FirstPhone(value) is { } number && number.Length >= value.Length * 0.6,
        ValueKind.Email => Email().IsMatch(value),
        ValueKind.Address => value.Length is > 8 and < 260 && IsAddress(value) && !Contact().IsMatch(value),
        ValueKind.Url => Url().IsMatch(value),
        ValueKind.Image => Url().IsMatch(value),
        ValueKind.Title => value.Length is > 0 and <= 200 && Letter().IsMatch(value),
        ValueKind.Description => value.Length > 20,
        ValueKind.Boolean => value.Length < 40,
        _ => value.Length > 0,
    };

    /// <summary>The text is nothing but a bare number.</summary>
    public static bool IsNumber(string value) => BareNumber().IsMatch(value);

    /// <summary>The text holds an amount with its currency.</summary>
    public static bool IsPrice(string value) => value.Length < 40 && Price().IsMatch(value);

    public static bool HasDate(string value) => Date().IsMatch(value);

    /// <summary>The first telephone number in the text, or null.</summary>
    public static string? FirstPhone(string value) => Phone().Match(value) is { Success: true } match ? match.Value.Trim() : null;

    /// <summary>A street with a number and a place, or a postal code after a place.</summary>
    public static bool IsAddress(string value) => PostalPlace().IsMatch(value) || (Street().IsMatch(value) && value.Length < 160);

    /// <summary>Ends with a place and its postal code.</summary>
    public static bool HasPostalPlace(string value) => PostalPlace().IsMatch(value);

    /// <summary>Begins like a street: a number, then words.</summary>
    public static bool HasStreet(string value) => Street().IsMatch(value);

    [GeneratedRegex(@"(?:[$€£¥₹₽₩]|\b(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|INR|Rs\.?|kr|zł)\s?)\s?\d[\d.,\s]*|\d[\d.,]*\s?(?:[$€£¥₹₽₩]|\b(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|INR|kr|zł)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Price();

    [GeneratedRegex(@"\b(?:phone|fax|tel|telephone|email|hours|directions)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Contact();

    [GeneratedRegex(@"^\s*[-+]?\d[\d.,\s]*%?\s*$")]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Letter();

    [GeneratedRegex(@"\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s*\d{0,4}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?\b(?:,?\s*\d{4})?|\b\d+\s+(?:second|minute|min|hour|hr|day|week|month|year)s?\s+ago\b|\b(?:today|yesterday)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{4}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<![\d-])(?:\+?\d{1,3}[\s.-]?)?(?:\(\d{2,4}\)|\d{2,4})[\s.\u2010-\u2013-]{0,2}\d{3,4}[\s.\u2010-\u2013-]?\d{3,4}(?:\s?(?:x|ext\.?)\s?\d+)?(?![\d-])")]
    private static partial Regex Phone();

    [GeneratedRegex(@"[^\s@:<>]+@[^\s@<>]+\.[a-z]{2,}", RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    [GeneratedRegex(@"^(?:https?:)?//\S+$|^/\S*$|^\.{0,2}/\S+$|^[\w%?&=./#-]+$")]
    private static partial Regex Url();

    [GeneratedRegex(@"\b[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?\b|,\s*\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?,?\s+\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b|\b\d{4,5}\s+\p{Lu}\p{Ll}{2,}\s*$")]
    private static partial Regex PostalPlace();

    [GeneratedRegex(@"(?:^|\s)\d{1,6}[A-Za-z]?(?:\s*[-–]\s*\d+)?\s+(?:[NSEW]\.?\s+|[NS][EW]\s+)?(?:[\p{Lu}\d][\p{L}\d.'’-]*\s+){0,5}(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Way|Ct|Court|Pkwy|Parkway|Hwy|Highway|Pl|Place|Plaza|Sq|Square|Cir|Circle|Ter|Terrace|Trail|Route|Broadway|Loop|Center|Row)\b\.?|\b\p{Lu}\p{L}+(?:straße|strasse|str\.|weg|gasse|platz|allee)\s+\d+", RegexOptions.IgnoreCase)]
    private static partial Regex Street();
}
