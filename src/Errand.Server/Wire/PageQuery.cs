using System.Globalization;
using Errand.Core.Errors;

namespace Errand.Server.Wire;

/// <summary>How many items a page holds.</summary>
internal static class PageQuery
{
    public const int DefaultLimit = 50;

    public const int MaxLimit = 200;

    /// <summary>Reads <c>limit</c>; a wrong one is a fault.</summary>
    public static int Limit(IQueryCollection query, List<Fault> faults)
    {
        if (query["limit"].ToString() is not { Length: > 0 } text)
        {
            return DefaultLimit;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaxLimit)
        {
            return limit;
        }

        faults.Add(new Fault("/limit", $"Must be a whole number from 1 to {MaxLimit}."));
        return DefaultLimit;
    }
}
