using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;

namespace Errand.Runner.Scripting.Sandbox;

/// <summary>One child process, used for one run. Disposing it kills it.</summary>
internal sealed class SandboxProcess : IAsyncDisposable
{
    /// <summary>The largest message taken from a child: a result or an attachment at its limit, in base64.</summary>
    private const int MaxFrameBytes = 160 * 1024 * 1024;

    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(5);
    private readonly Process _process;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly StringBuilder _complaints = new();
    private volatile bool _ready;
    private int _disposed;

    private SandboxProcess(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) => Complain(line.Data);
        process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public bool HasExited => _disposed != 0 || _process.HasExited;

    /// <summary>The last lines the runtime wrote before it died.</summary>
    public string Complaints
    {
        get
        {
            lock (_complaints)
            {
                return _complaints.ToString();
            }
        }
    }

    public static async Task<SandboxProcess> StartAsync(ProcessStartInfo start) =>
        new(await SpawningThread.StartAsync(start) ?? throw new SandboxStartException("The sandbox process could not be started."));

    public async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartTime);
        SandboxFrame? frame;
        try
        {
            // A read of a pipe may not be interruptible; waiting for it is.
            frame = await ReadAsync(limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SandboxStartException($"The sandbox process was not ready after {StartTime.TotalSeconds} s.");
        }

        if (frame is not { Kind: 'r' })
        {
            throw new SandboxStartException($"The sandbox process ended at its start: {Complaints}");
        }

        _ready = true;
    }

    /// <summary>The next message; null when the child is gone or does not keep to the form.</summary>
    public async Task<SandboxFrame?> ReadAsync(CancellationToken cancellationToken)
    {
        var stream = _process.StandardOutput.BaseStream;
        var head = new byte[5];
        if (await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken) < head.Length)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(head) - 1;
        if (length is < 0 or > MaxFrameBytes)
        {
            return null;
        }

        var body = new byte[length];
        var read = await stream.ReadAtLeastAsync(body, length, throwOnEndOfStream: false, cancellationToken);
        return read < length ? null : new SandboxFrame((char)head[4], body);
    }

    /// <summary>Sends a message; a child that is gone is noticed by the reader, not here.</summary>
    public async Task WriteAsync(char kind, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        var head = new byte[5];
        BinaryPrimitives.WriteInt32LittleEndian(head, json.Length + 1);
        head[4] = (byte)kind;
        await _writing.WaitAsync(cancellationToken);
        try
        {
            var stream = _process.StandardInput.BaseStream;
            await stream.WriteAsync(head, cancellationToken);
            await stream.WriteAsync(json, cancellationToken);
            await stream.FlushAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        KillNow();
        using var limit = new CancellationTokenSource(EndTime);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            // It is killed; somebody else still holds its error stream open, which must not hold us.
        }

        _process.Dispose();
    }

    /// <summary>Ends the process at once; the reader then sees the end of its stream.</summary>
    public void Kill()
    {
        if (_disposed == 0)
        {
            KillNow();
        }
    }

    // Once it runs, bubblewrap takes its child with it (--die-with-parent) and walking the process tree would cost more than the
    // run. While it is still setting up, the child may not have asked for that yet and would stay, so the whole tree is ended.
    private void KillNow()
    {
        try
        {
            _process.Kill(entireProcessTree: !_ready);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private void Complain(string? line)
    {
        lock (_complaints)
        {
            if (line is not null && _complaints.Length < 2000)
            {
                _complaints.AppendLine(line);
            }
        }
    }
}
