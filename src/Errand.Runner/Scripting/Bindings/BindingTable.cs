namespace Errand.Runner.Scripting.Bindings;

/// <summary>Everything a child may ask for. What is not in it does not exist.</summary>
internal sealed class BindingTable
{
    private readonly Dictionary<string, Binding> _bindings = new(StringComparer.Ordinal);

    private BindingTable()
    {
        FrameBindings.Add(this);
        ElementBindings.Add(this);
        EvaluationBindings.Add(this);
        PageBindings.Add(this);
        ContextBindings.Add(this);
        NetworkBindings.Add(this);
        ErrandBindings.Add(this);
    }

    public static BindingTable All { get; } = new();

    public Binding? Find(string method) => _bindings.GetValueOrDefault(method);

    public void Act(string method, Func<ScriptCall, Task> run) => Add(method, BindingKind.Act, Silent(run));

    public void Act<T>(string method, Func<ScriptCall, Task<T>> run) => Add(method, BindingKind.Act, async call => await run(call));

    public void Read<T>(string method, Func<ScriptCall, Task<T>> run) => Add(method, BindingKind.Read, async call => await run(call));

    public void Quiet(string method, Func<ScriptCall, Task> run) => Add(method, BindingKind.Quiet, Silent(run));

    public void Quiet<T>(string method, Func<ScriptCall, Task<T>> run) => Add(method, BindingKind.Quiet, async call => await run(call));

    private void Add(string method, BindingKind kind, Func<ScriptCall, Task<object?>> run) => _bindings.Add(method, new Binding(kind, run));

    private static Func<ScriptCall, Task<object?>> Silent(Func<ScriptCall, Task> run) => async call =>
    {
        await run(call);
        return null;
    };
}
