using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Errand.Core.Tasks;
using Errand.Storage.Tasks;

namespace Errand.Server.WebTasks;

/// <summary>A cursor as callers see it: opaque, safe in a URL.</summary>
internal static class CursorText
{
    private const int MaxLength = 200;

    public static string Write(WebTaskCursor cursor) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{cursor.CreatedAt.UtcTicks}.{cursor.Id}")));

    /// <summary>The cursor, or null when the text is none.</summary>
    public static WebTaskCursor? Read(string text)
    {
        if (text.Length > MaxLength || !Base64Url.IsValid(text))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('.', 2);
        var isRight = parts.Length == 2
            & long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTimeOffset.MaxValue.UtcTicks;
        return isRight ? new WebTaskCursor(new DateTimeOffset(ticks, TimeSpan.Zero), new WebTaskId(parts[1])) : null;
    }
}
