using System.Text.Json;
using Jint;
using Jint.Native;
using Jint.Runtime;

namespace Errand.Sandbox;

/// <summary>Turns what ended a run into what the parent is told.</summary>
internal static class Failures
{
    /// <summary>An exception of the engine itself, or of the code outside of any promise.</summary>
    public static Failure From(Exception exception, AutomationEngine engine) => exception switch
    {
        JavaScriptException script => Thrown(script.Error, "null", engine, script.JavaScriptStackTrace),
        OperationCanceledException => Failure.Of("stopped", "Error", "The automation was stopped", Here(engine)),
        RecursionDepthOverflowException or InsufficientExecutionStackException =>
            Failure.Of("limit", "RangeError", "Maximum call stack size exceeded", Here(engine)),
        MemoryLimitExceededException or OutOfMemoryException => Failure.Of("memory", "RangeError", "out of memory", Here(engine)),
        ExecutionCanceledException => Failure.Of("stopped", "Error", "The automation was stopped", Here(engine)),
        ModuleRefusedException refused => Failure.Of("syntax", "SyntaxError", refused.Message, null),
        { InnerException: Acornima.ParseErrorException parse } => Unparsed(parse),
        _ => Failure.Of("thrown", "Error", exception.Message, Here(engine)),
    };

    private static Failure Unparsed(Acornima.ParseErrorException parse) => Failure.Of(
        "syntax", "SyntaxError", parse.Error.Description, new Place(parse.Error.SourceFile ?? "main.js", parse.LineNumber, parse.Column + 1));

    /// <summary>A value the code threw, with the bridge's mark of it.</summary>
    public static Failure Thrown(JsValue error, string mark, AutomationEngine engine, string? stack = null)
    {
        var name = Text(error, "name") ?? "Error";
        var message = Text(error, "message") ?? Shown(error);
        using var known = JsonDocument.Parse(mark);
        if (known.RootElement.ValueKind == JsonValueKind.Object)
        {
            var at = known.RootElement.TryGetProperty("at", out var place) ? place.GetString() : null;
            return Failure.Of("page", name, message, Place.InStack(at ?? Text(error, "stack"), engine.State.Files), known.RootElement.GetProperty("call").GetInt32());
        }

        var found = Place.InStack(Text(error, "stack") ?? stack, engine.State.Files);
        return Failure.Of(name == "SyntaxError" ? "syntax" : "thrown", name, message, found);
    }

    private static Place? Here(AutomationEngine engine) => Place.InStack(engine.Engine.Advanced.StackTrace, engine.State.Files);

    // Getters and proxies are the code's own: whatever they do, the answer is text or nothing.
    private static string? Text(JsValue value, string property)
    {
        try
        {
            return value.IsObject() && value.AsObject().Get(property) is { } text && text.IsString() ? text.AsString() : null;
        }
        catch (JavaScriptException)
        {
            return null;
        }
    }

    private static string Shown(JsValue value)
    {
        try
        {
            return TypeConverter.ToString(value);
        }
        catch (JavaScriptException)
        {
            return "a value that cannot be shown";
        }
    }
}
