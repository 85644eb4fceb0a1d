using System.Security.Cryptography;
using System.Text;

namespace Errand.Storage.Access;

/// <summary>The text of keys: 192 random bits, which is why their hash needs no salt and no slowness.</summary>
public static class KeyText
{
    private const string Prefix = "ek_";
    private const int Bytes = 24;

    /// <summary>A fresh key from the system's secure random source.</summary>
    public static string New() => Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The stored form: SHA-256, lower-case hex.</summary>
    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
