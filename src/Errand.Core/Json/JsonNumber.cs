using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;

namespace Errand.Core.Json;

/// <summary>
/// A JSON number as it is written, without the losses of binary floating point: <c>Mantissa × 10^Exponent</c>, the mantissa
/// free of trailing zeros, so that equal numbers have equal parts (1, 1.0 and 10e-1 are one number).
/// Digits past the first 1,000 are dropped, which bounds the cost of a hostile number.
/// </summary>
internal readonly record struct JsonNumber(BigInteger Mantissa, long Exponent) : IComparable<JsonNumber>
{
    private const int MaxDigits = 1000;
    private const long MaxExponent = 1_000_000_000_000;

    /// <summary>Whether it has no fraction, however it is written.</summary>
    public bool IsInteger => Exponent >= 0;

    /// <summary>The number that <paramref name="value"/> holds; false when it is none (or not finite).</summary>
    public static bool TryRead(JsonValue value, out JsonNumber number)
    {
        if (value.TryGetValue(out long whole))
        {
            number = Normal(whole, 0);
            return true;
        }
        return TryParse(TextOf(value), out number);
    }

    /// <summary>Reads the JSON spelling of a number.</summary>
    public static bool TryParse(string text, out JsonNumber number)
    {
        number = default;
        var exponentAt = text.AsSpan().IndexOfAny('e', 'E');
        var exponent = 0L;
        if (exponentAt >= 0 && !TryReadExponent(text.AsSpan(exponentAt + 1), out exponent))
            return false;
        var digits = exponentAt < 0 ? text : text[..exponentAt];
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= digits.Length - point - 1;
            digits = digits.Remove(point, 1);
        }
        var trimmed = digits.TrimEnd('0');
        if (trimmed.Length == 0 || trimmed == "-")
            trimmed = digits;
        else
            exponent += digits.Length - trimmed.Length;
        if (trimmed.Length > MaxDigits)
        {
            exponent += trimmed.Length - MaxDigits;
            trimmed = trimmed[..MaxDigits];
        }
        if (!BigInteger.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var mantissa))
            return false;
        number = Normal(mantissa, exponent);
        return true;
    }

    /// <summary>Whether this is a whole multiple of <paramref name="divisor"/>, exactly, at any magnitude.</summary>
    public bool IsMultipleOf(JsonNumber divisor)
    {
        if (Mantissa.IsZero)
            return true;
        // The mantissa has no factor 10, so a divisor with a larger power of ten cannot divide it.
        if (divisor.Mantissa.IsZero || Exponent < divisor.Exponent)
            return false;
        var shift = Exponent - divisor.Exponent;
        var modulus = BigInteger.Abs(divisor.Mantissa);
        return (Mantissa * BigInteger.ModPow(10, shift, modulus) % modulus).IsZero;
    }

    /// <inheritdoc />
    public int CompareTo(JsonNumber other)
    {
        if (Mantissa.Sign != other.Mantissa.Sign || Mantissa.IsZero)
            return Mantissa.Sign.CompareTo(other.Mantissa.Sign);
        var magnitude = Digits + Exponent;
        var otherMagnitude = other.Digits + other.Exponent;
        if (magnitude != otherMagnitude)
            return magnitude.CompareTo(otherMagnitude) * Mantissa.Sign;
        // Equal magnitudes: the exponents differ by less than the number of digits, so scaling stays small.
        var least = Math.Min(Exponent, other.Exponent);
        return Scaled(least).CompareTo(other.Scaled(least));
    }

    /// <inheritdoc />
    public override string ToString()
    {
        if (Exponent is > 20 or < -20)
            return string.Create(CultureInfo.InvariantCulture, $"{Mantissa}e{Exponent}");
        if (Exponent >= 0)
            return Scaled(0).ToString(CultureInfo.InvariantCulture);
        var digits = BigInteger.Abs(Mantissa).ToString(CultureInfo.InvariantCulture).PadLeft((int)-Exponent + 1, '0');
        return (Mantissa.Sign < 0 ? "-" : "") + digits.Insert(digits.Length + (int)Exponent, ".");
    }

    private int Digits => BigInteger.Abs(Mantissa).ToString(CultureInfo.InvariantCulture).Length;

    private BigInteger Scaled(long exponent) => Mantissa * BigInteger.Pow(10, (int)(Exponent - exponent));

    private static JsonNumber Normal(BigInteger mantissa, long exponent)
    {
        if (mantissa.IsZero)
            return new JsonNumber(BigInteger.Zero, 0);
        while ((mantissa % 10).IsZero)
        {
            mantissa /= 10;
            exponent++;
        }
        return new JsonNumber(mantissa, exponent);
    }

    private static bool TryReadExponent(ReadOnlySpan<char> text, out long exponent)
    {
        if (!BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read))
        {
            exponent = 0;
            return false;
        }
        exponent = (long)BigInteger.Clamp(read, -MaxExponent, MaxExponent);
        return true;
    }

    private static string TextOf(JsonValue value) =>
        value.TryGetValue(out double real) && !double.IsFinite(real) && !value.TryGetValue(out System.Text.Json.JsonElement _)
            ? "NaN"
            : value.ToJsonString();
}
