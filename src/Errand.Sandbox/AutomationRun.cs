using System.Collections.Concurrent;
using System.Text.Json;
using Jint;
using Jint.Native;

using Jint.Runtime.Interop;

namespace Errand.Sandbox;

/// <summary>One run: starts <c>main.js</c> and turns the loop of answers, events and timers until it ends.</summary>
internal sealed class AutomationRun(AutomationEngine engine, BlockingCollection<Frame> inbox)
{
    private Func<string>? _result;
    private Failure? _failure;

    /// <summary>The frame that ends the run.</summary>
    public (FrameKind Kind, string Json) Make(string run)
    {
        try
        {
            Start(run);
            while (_result is null && _failure is null)
            {
                Turn();
            }

            if (_result is not null)
            {
                return (FrameKind.Done, _result());
            }
        }
#pragma warning disable CA1031 // Whatever ends a run is told to the parent as a failure; the process is not used again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _failure = Failures.From(exception, engine);
        }

        return (FrameKind.Failed, JsonSerializer.Serialize(_failure ?? Lost(), FailureJson.Default.Failure));
    }

    private void Start(string run)
    {
        using var document = JsonDocument.Parse(run);
        var files = document.RootElement.GetProperty("files").EnumerateObject()
            .ToDictionary(file => file.Name, file => file.Value.GetString() ?? "", StringComparer.Ordinal);
        engine.Start(run, files, Function("finish", Finish), Function("fail", Fail));
    }

    private void Turn()
    {
        engine.Engine.Advanced.ProcessTasks();
        if (_result is not null || _failure is not null)
        {
            return;
        }

        var wait = engine.State.Timers.RunDue(engine.Engine);
        if (wait == TimeSpan.Zero)
        {
            return;
        }

        if (wait is null && !engine.State.CanWake && inbox.Count == 0)
        {
            _failure = Failure.Of("thrown", "Error", "The automation waits for something that can never happen: no call, timer or listener is left that could end an await", null);
            return;
        }

        if (inbox.TryTake(out var frame, wait ?? Timeout.InfiniteTimeSpan))
        {
            Take(frame);
        }
    }

    private void Take(Frame frame)
    {
        if (frame.Kind == FrameKind.Stop)
        {
            _failure = Failure.Of("stopped", "Error", "The automation was stopped", engine.State.Waiting);
        }
        else if (frame.Kind == FrameKind.Deliver)
        {
            engine.Deliver(frame.Json);
        }
    }

    // The engine reuses the array of arguments: the value is taken out of it at once.
    private void Finish(JsValue[] args)
    {
        var value = args[0];
        _result = () => Serialise(value);
    }

    private void Fail(JsValue[] args)
    {
        // A stop or a limit passes through the code's own promises as a rejection; the engine's word counts.
        _failure = engine.Stop.IsStopped
            ? Failure.Of("stopped", "Error", "The automation was stopped", null)
            : Failures.Thrown(args[0], args[1].AsString(), engine);
    }

    private string Serialise(JsValue value)
    {
        var text = new Jint.Native.Json.JsonSerializer(engine.Engine).Serialize(value, JsValue.Undefined, JsValue.Undefined);
        return text.IsUndefined() ? "null" : text.AsString();
    }

    private ClrFunction Function(string name, Action<JsValue[]> body) => new(engine.Engine, name, (_, args) =>
    {
        body(args);
        return JsValue.Undefined;
    });

    private static Failure Lost() => Failure.Of("thrown", "Error", "The run ended without a value", null);
}
