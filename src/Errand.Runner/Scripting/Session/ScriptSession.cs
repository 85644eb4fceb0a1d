using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Errand.Runner.Scripting.Bindings;
using Errand.Runner.Scripting.Sandbox;
using Microsoft.Extensions.Logging;

namespace Errand.Runner.Scripting.Session;

/// <summary>One run: reads what the child asks, carries it out on the page, answers, and watches the limits.</summary>
internal sealed class ScriptSession : IAsyncDisposable
{
    private readonly SandboxProcess _process;
    private readonly ILogger _logger;
    private readonly Lock _hostLock = new();
    private readonly Lock _outLock = new();
    private readonly Channel<byte[]> _outgoing = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _ending = new();
    private readonly StepLog _steps;
    private readonly Mirror _mirror;
    private readonly RunLimits _limits;
    private string? _effect;
    private int _calls;

    public ScriptSession(ScriptRun run, SandboxProcess process, TimeProvider time, ILogger logger)
    {
        Run = run;
        Time = time;
        _process = process;
        _logger = logger;
        _mirror = new Mirror(run.Context, run.Page, Handles);
        _steps = new StepLog(run.Host, _hostLock, time);
        _limits = new RunLimits(run.Limits, process, time);
        Evidence = new ReadEvidence(run.Host, _hostLock);
        Events = new PageEvents(this);
    }

    public ScriptRun Run { get; }

    public TimeProvider Time { get; }

    public Handles Handles { get; } = new();

    public ReadEvidence Evidence { get; }

    public PageEvents Events { get; }

    /// <summary>Makes the run. The child is of no use afterwards.</summary>
    public async Task<ScriptOutcome> RunAsync(CancellationToken cancellationToken)
    {
        await using var cancellation = cancellationToken.Register(() => _limits.End(RunEnd.Canceled));
        var writing = WriteAsync();
        await _process.WriteAsync('R', Start(), CancellationToken.None);
        _limits.Watch(_ending.Token);
        var last = await ReadAsync();
        await _ending.CancelAsync();
        _outgoing.Writer.TryComplete();
        var ending = new RunEnding(_limits, _steps, _effect, _process.Complaints);
        _process.Kill();
        await writing;
        return ending.Of(last);
    }

    /// <summary>Queues a message for the child, with what has changed in the browser since the last one.</summary>
    public void Send(JsonObject message)
    {
        lock (_outLock)
        {
            if (_mirror.Changes() is { } changes)
            {
                message["state"] = changes;
            }

            _outgoing.Writer.TryWrite(JsonSerializer.SerializeToUtf8Bytes(message, PlaywrightJson.Options));
        }
    }

    public void Log(string level, string message)
    {
        lock (_hostLock)
        {
            Run.Host.Log(level is "debug" or "warn" or "error" ? level : "info", message);
        }
    }

    public Task<string> AttachAsync(string name, string contentType, Stream content, CancellationToken cancellationToken) =>
        Run.Host.AttachAsync(name, contentType, content, cancellationToken);

    /// <summary>Begins an irreversible step, or ends the run when this is a rehearsal.</summary>
    public async Task BeginEffectAsync(string label, CancellationToken cancellationToken)
    {
        if (!await Run.Host.BeginEffectAsync(label, cancellationToken))
        {
            _effect = label;
            _limits.End(RunEnd.Effect);
            throw new ScriptRefusedException($"This rehearsal stops before '{label}'");
        }
    }

    public Task CompleteEffectAsync(string label, CancellationToken cancellationToken) => Run.Host.CompleteEffectAsync(label, cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Events.DisposeAsync();
        _limits.Dispose();
        _ending.Dispose();
    }

    private byte[] Start()
    {
        var files = new JsonObject(Run.Code.Files.Select(file => KeyValuePair.Create(file.Key, (JsonNode?)file.Value)));
        return JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["files"] = files,
            ["params"] = Run.Parameters.DeepClone(),
            ["page"] = Handles.Of(Run.Page, 'p'),
            ["state"] = _mirror.Changes(),
        });
    }

    private async Task<SandboxFrame?> ReadAsync()
    {
        while (await _process.ReadAsync(CancellationToken.None) is { } frame)
        {
            if (frame.Kind != 'c')
            {
                return frame;
            }

            if (++_calls > Run.Limits.Calls)
            {
                _limits.End(RunEnd.Calls);
                return null;
            }

            Handle(frame.Json);
        }

        return null;
    }

    private async Task WriteAsync()
    {
        await foreach (var message in _outgoing.Reader.ReadAllAsync())
        {
            await _process.WriteAsync('D', message, CancellationToken.None);
        }
    }

    // The child's words are parsed here, and only what the table holds is done.
    private void Handle(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 512 });
            var root = document.RootElement.Clone();
            var method = root.GetProperty("method").GetString() ?? "";
            var call = new ScriptCall(root.GetProperty("id").GetInt32(), method, root.GetProperty("args"), this, _ending.Token);
            _ = AnswerAsync(call, BindingTable.All.Find(method));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            _limits.End(RunEnd.Calls);
        }
    }

    private async Task AnswerAsync(ScriptCall call, Binding? binding)
    {
        var began = Time.GetTimestamp();
        var answer = new JsonObject { ["id"] = call.Id };
        CallFault? fault = null;
        try
        {
            var value = binding is null ? throw new ScriptRefusedException($"{call.Method} is not a call of this host") : await binding.Run(call);
            answer["value"] = value as JsonNode ?? JsonSerializer.SerializeToNode(value, PlaywrightJson.Options);
        }
#pragma warning disable CA1031 // A failed call is the code's to catch, whatever failed; the run goes on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            fault = Translate(exception, call);
            answer["error"] = new JsonObject { ["name"] = fault.Name, ["message"] = fault.Message };
        }

        if (!_ending.IsCancellationRequested)
        {
            _steps.Add(call, binding?.Kind ?? BindingKind.Quiet, began, fault);
            if (call.Id != 0)
            {
                Send(answer);
            }
        }
    }

    private CallFault Translate(Exception exception, ScriptCall call)
    {
        if (exception is not (Microsoft.Playwright.PlaywrightException or TimeoutException or ScriptRefusedException or OperationCanceledException))
        {
            ScriptingLog.CallFailed(_logger, call.Method, exception);
        }

        return PlaywrightErrors.From(exception, call.Api, Run.Context.Browser);
    }
}
