using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Errand.Commands;

/// <summary>The words of <c>run</c>, and the start body they spell.</summary>
internal sealed class RunOptions
{
    private readonly Argument<string> _task = new("TASK") { Description = "What to do, in plain English." };
    private readonly Option<string?> _url = new("--url") { Description = "Where to begin." };
    private readonly Option<string[]> _parameters = new("--param") { Description = "A parameter, as name=value; may be given more than once." };
    private readonly Option<string?> _schema = new("--schema") { Description = "A file with the JSON Schema of the result." };
    private readonly Option<string?> _key = new("--key") { Description = "The reuse key: code is saved under it and replayed." };
    private readonly Option<string?> _model = new("--model") { Description = "haiku, sonnet or opus." };
    private readonly Option<string?> _mode = new("--mode") { Description = "auto, code-only or fresh." };

    public void AddTo(Command command)
    {
        command.Add(_task);
        foreach (var option in (Option[])[_url, _parameters, _schema, _key, _model, _mode])
        {
            command.Add(option);
        }
    }

    /// <summary>The body a caller of the API would send. A parameter's value is JSON where it reads as a number or boolean, else text.</summary>
    public JsonObject Body(ParseResult parsed)
    {
        var body = new JsonObject { ["task"] = parsed.GetValue(_task) };
        Put(body, "startUrl", parsed.GetValue(_url));
        Put(body, "reuseKey", parsed.GetValue(_key));
        Put(body, "model", parsed.GetValue(_model));
        Put(body, "mode", parsed.GetValue(_mode));
        if (parsed.GetValue(_parameters) is { Length: > 0 } pairs)
        {
            body["parameters"] = Parameters(pairs);
        }

        if (parsed.GetValue(_schema) is { } file)
        {
            body["outputSchema"] = Schema(file);
        }

        return body;
    }

    private static void Put(JsonObject body, string name, string? value)
    {
        if (value is not null)
        {
            body[name] = value;
        }
    }

    private static JsonObject Parameters(IEnumerable<string> pairs)
    {
        var parameters = new JsonObject();
        foreach (var pair in pairs)
        {
            var cut = pair.IndexOf('=', StringComparison.Ordinal);
            if (cut <= 0)
            {
                throw new UsageException($"--param '{pair}' is not of the form name=value.");
            }

            parameters[pair[..cut]] = Value(pair[(cut + 1)..]);
        }

        return parameters;
    }

    private static JsonValue Value(string text)
    {
        try
        {
            if (JsonNode.Parse(text) is JsonValue value && value.GetValueKind() is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
            {
                return value;
            }
        }
        catch (JsonException)
        {
            // Not JSON: plain text.
        }

        return JsonValue.Create(text);
    }

    private static JsonNode? Schema(string file)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new UsageException($"--schema {file} cannot be read: {exception.Message}");
        }
    }
}
