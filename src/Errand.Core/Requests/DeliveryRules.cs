using System.Text.Json;

namespace Errand.Core.Requests;

/// <summary>Fields that say where results go and how they are filed: <c>webhook</c>, <c>sink</c>, <c>tags</c>.</summary>
internal static class DeliveryRules
{
    private const int MaxTags = 50;
    private const int MaxTextLength = 1_000;

    public static void Check(RequestFields fields)
    {
        CheckWebhook(fields);
        CheckSink(fields);
        CheckTags(fields);
    }

    private static void CheckWebhook(RequestFields fields)
    {
        if (fields.Within("webhook") is not { } webhook)
        {
            return;
        }

        webhook.Text("secret", MaxTextLength);
        if (!webhook.Has("url"))
        {
            webhook.Refuse("url", "Required: where the result is sent.");
        }
        else if (webhook.Text("url", StartRules.MaxUrlLength) is { } url && StartUrlRule.Read(url) is not { UserInfo: "" })
        {
            webhook.Refuse("url", "Must be an absolute http or https URL without a user name or password.");
        }
    }

    private static void CheckSink(RequestFields fields)
    {
        if (fields.Within("sink") is not { } sink)
        {
            return;
        }

        foreach (var name in (ReadOnlySpan<string>)["bucket", "accessKeyId", "secretAccessKey", "region", "prefix", "endpoint"])
        {
            sink.Text(name, MaxTextLength);
        }

        sink.Boolean("forcePathStyle");
        sink.Boolean("skipOnFail");
    }

    private static void CheckTags(RequestFields fields)
    {
        if (fields.Array("tags") is not { } tags)
        {
            return;
        }

        var wrong = tags.EnumerateArray().Any(tag => tag.ValueKind != JsonValueKind.String || tag.GetString() is not { Length: > 0 and <= 200 });
        if (wrong || tags.GetArrayLength() > MaxTags)
        {
            fields.Refuse("tags", $"Must be at most {MaxTags} strings of 1 to 200 characters.");
        }
    }
}
