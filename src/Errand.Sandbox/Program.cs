using System.Collections.Concurrent;
using Errand.Sandbox;

var pipe = new Pipe(Console.OpenStandardInput(), Console.OpenStandardOutput());
if (args is ["surface"])
{
    var members = new AutomationEngine(pipe, new StopConstraint());
    Console.Out.Write(members.Engine.Invoke(members.SurfaceMembers).ToString());
    return 0;
}

var stop = new StopConstraint();
var inbox = new BlockingCollection<Frame>();

// The engine runs on a thread of its own: deep recursion needs a deep stack, and the reader must go on hearing "stop".
var worker = new Thread(Work, maxStackSize: 256 * 1024 * 1024) { IsBackground = true };
worker.Start();
while (pipe.Read() is { } frame)
{
    if (frame.Kind == FrameKind.Stop)
    {
        stop.Stop();
    }

    inbox.Add(frame);
}

// The parent is gone: so is the reason to live, whatever the code is doing.
Environment.Exit(0);
return 0;

void Work()
{
    Warmth.Bring();
    var engine = new AutomationEngine(pipe, stop);
    pipe.Write(FrameKind.Ready, "{}");
    var run = inbox.Take();
    var (kind, json) = new AutomationRun(engine, inbox).Make(run.Json);
    pipe.Write(kind, json);
}
