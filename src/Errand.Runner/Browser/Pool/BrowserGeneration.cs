using System.Collections.Concurrent;
using Errand.Runner.Browser.Egress;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Errand.Runner.Browser.Pool;

/// <summary>One driver with one browser, from its start until the last of its runs has ended after it was retired.</summary>
internal sealed class BrowserGeneration
{
    private const int Spares = 1;

    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(10);

    private readonly IPlaywright _driver;
    private readonly IBrowser _browser;
    private readonly Func<EgressLease> _openEgress;
    private readonly EgressLease? _closedEgress;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ConcurrentQueue<ContextSlot> _spares = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private int _active;
    private int _preparing;
    private volatile bool _retired;
    private volatile bool _lost;
    private bool _ending;

    public BrowserGeneration(
        IPlaywright driver, IBrowser browser, OwnerMark? mark, Func<EgressLease> openEgress, EgressLease? closedEgress, TimeProvider time, ILogger logger)
    {
        (_driver, _browser, Mark, _openEgress, _closedEgress, _time, _logger) = (driver, browser, mark, openEgress, closedEgress, time, logger);
        _browser.Disconnected += (_, _) => OnDisconnected();
    }

    public string Version => _browser.Version;

    /// <summary>True while runs can be started in it.</summary>
    public bool IsOpen => !_retired && !IsLost;

    /// <summary>True when the browser or the driver has died.</summary>
    public bool IsLost => _lost || !_browser.IsConnected;

    /// <summary>Runs started in it so far.</summary>
    public int Runs { get; private set; }

    /// <summary>How the browser's processes are known; null for one that this process did not start, and so may not replace.</summary>
    public OwnerMark? Mark { get; }

    /// <summary>Completes when the last run has ended and driver and browser have gone.</summary>
    public Task Ended => _ended.Task;

    /// <summary>A fresh context bound to the policy; null when this generation has been retired meanwhile.</summary>
    public async Task<BrowserRun?> TryOpenAsync(BrowserRunPolicy policy, CancellationToken cancellationToken)
    {
        if (!TryEnter())
        {
            return null;
        }

        ContextSlot? slot = null;
        try
        {
            slot = _spares.TryDequeue(out var spare) ? spare : await MakeAsync(cancellationToken);
            await slot.BindAsync(policy).WaitAsync(cancellationToken);
            var bound = slot;
            return new BrowserRun(bound.Context, bound.Page, () => ReleaseAsync(bound)) { Egress = bound.Egress, Lost = () => IsLost };
        }
        catch
        {
            await ReleaseAsync(slot);
            throw;
        }
    }

    /// <summary>Makes the next run's context ready, unless one is.</summary>
    public async Task PrepareAsync()
    {
        try
        {
            if (Interlocked.Increment(ref _preparing) + _spares.Count <= Spares && IsOpen)
            {
                _spares.Enqueue(await ContextSlot.MakeAsync(_browser, _openEgress()));
            }
        }
        catch (PlaywrightException fault)
        {
            PoolLog.NotPrepared(_logger, fault);
        }
        finally
        {
            Interlocked.Decrement(ref _preparing);
        }
    }

    /// <summary>Lets no run in any more; ends driver and browser when the last one is out.</summary>
    public void Retire()
    {
        lock (_gate)
        {
            _retired = true;
        }

        EndWhenEmpty();
    }

    /// <summary>Ends driver and browser now, with whatever runs in them.</summary>
    public void Abandon()
    {
        lock (_gate)
        {
            _retired = true;
            if (_ending)
            {
                return;
            }

            _ending = true;
        }

        _ = EndAsync();
    }

    /// <summary>Memory of driver and browser with all their children in MiB; 0 where the system does not tell.</summary>
    public long MemoryMiB()
    {
        // The driver is the parent of whatever started the browser, be it the browser itself or a wrapper script.
        var marked = Mark is null ? [] : ProcessTable.WithArgument(Mark.Argument).ToList();
        var top = marked.Find(row => marked.TrueForAll(other => other.Id != row.ParentId));
        return top is null ? 0 : ProcessTable.Tree(top.ParentId).Sum(ProcessTable.ProportionalKiB) / 1024;
    }

    private bool TryEnter()
    {
        lock (_gate)
        {
            if (_retired)
            {
                return false;
            }

            _active++;
            Runs++;
            return true;
        }
    }

    private async Task<ContextSlot> MakeAsync(CancellationToken cancellationToken)
    {
        var making = ContextSlot.MakeAsync(_browser, _openEgress());
        try
        {
            return await making.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _ = DiscardAsync(making);
            throw;
        }
    }

    /// <summary>Closes a context that nobody waits for any more, once it is there.</summary>
    private async Task DiscardAsync(Task<ContextSlot> making)
    {
        try
        {
            await (await making).CloseAsync(_time);
        }
        catch (Exception fault) when (fault is PlaywrightException or TimeoutException)
        {
            PoolLog.NotPrepared(_logger, fault);
        }
    }

    private async ValueTask ReleaseAsync(ContextSlot? slot)
    {
        try
        {
            await (slot is null ? Task.CompletedTask : slot.CloseAsync(_time));
        }
        catch (Exception fault) when (fault is PlaywrightException or TimeoutException)
        {
            if (!IsLost)
            {
                PoolLog.NotClosed(_logger, fault);
                Retire();
            }
        }
        finally
        {
            lock (_gate)
            {
                _active--;
            }

            EndWhenEmpty();
        }
    }

    private void OnDisconnected()
    {
        if (!_ending)
        {
            PoolLog.Lost(_logger, _active);
        }

        _lost = true;
        Retire();
    }

    private void EndWhenEmpty()
    {
        lock (_gate)
        {
            if (!_retired || _active > 0 || _ending)
            {
                return;
            }

            _ending = true;
        }

        _ = EndAsync();
    }

    private async Task EndAsync()
    {
        try
        {
            while (_spares.TryDequeue(out var spare))
            {
                await spare.Egress.DisposeAsync();
            }

            await _browser.CloseAsync().WaitAsync(CloseLimit, _time);
        }
        catch (Exception fault) when (fault is PlaywrightException or TimeoutException)
        {
            // It has gone already, or hangs: ending the driver below closes its pipe, which ends it.
        }
        finally
        {
            _driver.Dispose();
            await (_closedEgress?.DisposeAsync() ?? ValueTask.CompletedTask);
            _ended.TrySetResult();
        }
    }
}
