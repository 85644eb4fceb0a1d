using System.Security.Cryptography;

namespace Errand.Core.Ids;

/// <summary>Ids of the form prefix + 21 characters of letters and digits (about 125 bits, from the system's secure random source).</summary>
public static class NanoId
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int Length = 21;

    /// <summary>A fresh id that begins with <paramref name="prefix"/>.</summary>
    public static string New(string prefix) => prefix + RandomNumberGenerator.GetString(Alphabet, Length);
}
