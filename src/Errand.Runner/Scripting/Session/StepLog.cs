using Errand.Runner.Scripting.Bindings;

namespace Errand.Runner.Scripting.Session;

/// <summary>Reports calls as steps, and remembers what the last failed ones were.</summary>
internal sealed class StepLog(IScriptHost host, Lock hostLock, TimeProvider time)
{
    private const int MaxRemembered = 200;
    private readonly Dictionary<int, (ScriptFaultKind Kind, ScriptStep Step)> _failed = [];

    public void Add(ScriptCall call, BindingKind kind, long began, CallFault? fault)
    {
        if (kind == BindingKind.Quiet || (kind == BindingKind.Read && fault is null))
        {
            return;
        }

        var step = new ScriptStep(call.Api, call.Target, UrlOf(call), time.GetElapsedTime(began), fault?.Message.Split('\n')[0]);
        lock (hostLock)
        {
            if (fault is not null && _failed.Count < MaxRemembered)
            {
                _failed[call.Id] = (fault.Kind, step);
            }

            host.Step(step);
        }
    }

    /// <summary>What became of the call with this id, if it failed.</summary>
    public (ScriptFaultKind Kind, ScriptStep? Step)? Failed(int id)
    {
        lock (hostLock)
        {
            return _failed.TryGetValue(id, out var failed) ? failed : null;
        }
    }

    private static string UrlOf(ScriptCall call)
    {
        try
        {
            return call.Url;
        }
        catch (ScriptRefusedException)
        {
            return "";
        }
    }
}
