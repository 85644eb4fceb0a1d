using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace Errand.Sandbox;

/// <summary>A script engine with the prelude loaded and nothing of the outside within reach.</summary>
internal sealed class AutomationEngine
{
    private static readonly Prepared<Acornima.Ast.Script> Prelude = Engine.PrepareScript(PreludeText(), "errand:prelude", strict: true, new ScriptPreparationOptions { ParsingOptions = ScriptParsingOptions.Default with { RetainFunctionSourceText = true } });
    private static readonly string[] ErrandExports = ["log", "attach", "commit", "ask", "resources"];
    private readonly JsValue _start;
    private readonly JsValue _deliver;

    public AutomationEngine(Pipe pipe, StopConstraint stop)
    {
        Stop = stop;
        Engine = new Engine(options => Configure(options, Modules, stop));
        var factory = Engine.Evaluate(Prelude);
        var world = Engine.Invoke(factory, new Natives(Engine, pipe, State).Build()).AsObject();
        _start = world.Get("start");
        _deliver = world.Get("deliver");
        SurfaceMembers = world.Get("surfaceMembers");
        ExportErrand(world.Get("errand").AsObject());
    }

    public Engine Engine { get; }

    public RunState State { get; } = new();

    public ModuleTree Modules { get; } = new();

    public StopConstraint Stop { get; }

    public JsValue SurfaceMembers { get; }

    public void Start(string run, Dictionary<string, string> files, JsValue finish, JsValue fail)
    {
        State.Files = files;
        Modules.Files = files;
        Engine.Invoke(_start, run, finish, fail);
    }

    public void Deliver(string json) => Engine.Invoke(_deliver, json);

    private static void Configure(Options options, ModuleTree modules, StopConstraint stop)
    {
        options.Strict = true;
        options.RetainFunctionSourceText = true;
        options.Host.StringCompilationAllowed = false;
        options.AgentCanSuspend = false;
        options.Constraints.MaxRecursionDepth = 2000;
        options.Constraints.StackOverflowGuard = true;
        options.Constraints.MaxArraySize = 20_000_000;
        options.Constraints.RegexTimeout = TimeSpan.FromSeconds(5);
        options.Constraint(stop);
        options.EnableModules(modules);
        options.Culture = System.Globalization.CultureInfo.InvariantCulture;
    }

    private void ExportErrand(ObjectInstance errand) =>
        Engine.Modules.Add("errand", builder =>
        {
            foreach (var name in ErrandExports)
            {
                builder.ExportValue(name, errand.Get(name));
            }
        });

    private static string PreludeText()
    {
        var assembly = typeof(AutomationEngine).Assembly;
        var parts = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".js", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return $"(function (native) {{\n{string.Join('\n', parts.Select(Read))}\n}})";

        string Read(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name) ?? Stream.Null);
            return reader.ReadToEnd();
        }
    }
}
