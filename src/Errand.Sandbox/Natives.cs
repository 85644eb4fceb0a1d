using System.Security.Cryptography;
using System.Text;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime.Interop;

namespace Errand.Sandbox;

/// <summary>The few functions that the prelude is built on. None reaches outside of this process but <c>send</c>.</summary>
internal sealed class Natives(Engine engine, Pipe pipe, RunState state)
{
    private const int MaxCallCharacters = 128 * 1024 * 1024;

    public ObjectInstance Build()
    {
        var natives = new JsObject(engine);
        Add(natives, "send", Send);
        Add(natives, "placeOf", args => state.PlaceOf((int)args[0].AsNumber()) is { } place ? place.ToString() : JsValue.Undefined);
        Add(natives, "here", _ => Place.InStack(engine.Advanced.StackTrace, state.Files) is { } place ? place.ToString() : JsValue.Undefined);
        Add(natives, "settled", args => Run(() => state.Settled((int)args[0].AsNumber())));
        Add(natives, "listening", args => Run(() => state.Listeners += (int)args[0].AsNumber()));
        Add(natives, "startTimer", args => state.Timers.Start(args[0], args[1].AsNumber(), args[2].AsBoolean()));
        Add(natives, "stopTimer", args => Run(() => state.Timers.Stop((int)args[0].AsNumber())));
        Add(natives, "encode", args => engine.Intrinsics.Uint8Array.Construct(Encoding.UTF8.GetBytes(args[0].AsString())));
        Add(natives, "decode", args => Encoding.UTF8.GetString(args[0].AsUint8Array()));
        Add(natives, "uuid", _ => Guid.NewGuid().ToString());
        Add(natives, "random", args => engine.Intrinsics.Uint8Array.Construct(RandomNumberGenerator.GetBytes((int)Math.Clamp(args[0].AsNumber(), 0, 65536))));
        Add(natives, "url", args => Addresses.Parse(args[0].AsString(), args[1].IsNull() ? null : args[1].AsString()) is { } url ? url : JsValue.Null);
        return natives;
    }

    private JsValue Send(JsValue[] args)
    {
        var id = (int)args[0].AsNumber();
        var json = args[2].AsString();
        if (json.Length > MaxCallCharacters)
        {
            throw new InvalidOperationException("a call's arguments are too large");
        }

        if (id != 0)
        {
            state.Sent(id, Place.InStack(engine.Advanced.StackTrace, state.Files));
        }

        pipe.Write(FrameKind.Call, $$"""{"id":{{id}},"method":"{{args[1].AsString()}}","args":{{json}}}""");
        return JsValue.Undefined;
    }

    private static JsValue Run(Action action)
    {
        action();
        return JsValue.Undefined;
    }

    private void Add(JsObject natives, string name, Func<JsValue[], JsValue> body) =>
        natives.FastSetDataProperty(name, new ClrFunction(engine, name, (_, args) => body(args)));
}
