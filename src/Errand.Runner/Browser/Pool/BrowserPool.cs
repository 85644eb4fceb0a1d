using Errand.Core.Options;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Errand.Runner.Browser.Pool;

/// <summary>
/// One browser process shared by isolated contexts, started when first needed, replaced after so many runs, above so much memory, or when it has died.
/// Safe for concurrent use.
/// </summary>
public sealed class BrowserPool : IAsyncDisposable
{
    private const int Tries = 3;

    private static readonly TimeSpan Backoff = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan MemoryCheckEvery = TimeSpan.FromSeconds(5);

    private readonly BrowserOptions _options;
    private readonly BrowserLauncher _launcher;
    private readonly TimeProvider _time;
    private readonly ILogger<BrowserPool> _logger;
    private readonly SemaphoreSlim _starting = new(1);
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _gate = new();
    private readonly List<BrowserGeneration> _all = [];
    private BrowserGeneration? _current;
    private long _memoryChecked;
    private int _replacing;

    internal BrowserPool(BrowserOptions options, BrowserLauncher launcher, TimeProvider time, ILogger<BrowserPool> logger)
    {
        (_options, _launcher, _time, _logger) = (options, launcher, time, logger);
        _memoryChecked = time.GetTimestamp();
    }

    /// <summary>The generation that new runs go to; for tests and figures.</summary>
    internal BrowserGeneration? Current => _current;

    /// <summary>A fresh, isolated context with one page. A context is never used twice.</summary>
    /// <exception cref="BrowserUnavailableException">No browser could be started.</exception>
    public async Task<BrowserRun> OpenAsync(BrowserRunPolicy policy, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var generation = await CurrentAsync(cancellationToken);
            try
            {
                if (await generation.TryOpenAsync(policy, cancellationToken) is { } run)
                {
                    _ = UpkeepAsync(generation);
                    return run;
                }
            }
            catch (PlaywrightException fault)
            {
                // A browser that cannot give a context is of no use to anybody, whether it has died or not.
                generation.Retire();
                if (attempt >= Tries)
                {
                    throw new BrowserUnavailableException($"The browser gave no page: {fault.Message}", fault);
                }
            }
        }
    }

    /// <summary>Starts the browser and makes a first context ready.</summary>
    /// <exception cref="BrowserUnavailableException">No browser could be started.</exception>
    public async Task WarmAsync(CancellationToken cancellationToken) => await (await CurrentAsync(cancellationToken)).PrepareAsync();

    /// <summary>Lets no new run in, then waits for the browsers to end; runs that are still open are cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        BrowserGeneration[] all;
        lock (_gate)
        {
            all = [.. _all];
        }

        foreach (var generation in all)
        {
            generation.Abandon();
        }

        await Task.WhenAll(all.Select(generation => generation.Ended));
    }

    private async Task<BrowserGeneration> CurrentAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, this);
        if (_current is { IsOpen: true } open)
        {
            return open;
        }

        await _starting.WaitAsync(cancellationToken);
        try
        {
            return _current is { IsOpen: true } started ? started : await StartAsync(cancellationToken);
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task<BrowserGeneration> StartAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Adopt(await _launcher.StartAsync(cancellationToken));
            }
            catch (Exception fault) when (fault is PlaywrightException or TimeoutException && attempt < Tries)
            {
                PoolLog.StartFailed(_logger, attempt, fault);
                await Task.Delay(Backoff * attempt, _time, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                throw new BrowserUnavailableException($"No browser could be started: {fault.Message}", fault);
            }
        }
    }

    private BrowserGeneration Adopt(BrowserGeneration generation)
    {
        lock (_gate)
        {
            _all.RemoveAll(old => old.Ended.IsCompleted);
            _all.Add(generation);
        }

        Interlocked.Exchange(ref _current, generation)?.Retire();
        if (_closing.IsCancellationRequested)
        {
            // Started while the pool was being closed: nobody else would end it.
            generation.Abandon();
        }

        return generation;
    }

    /// <summary>After a run has been given its context: the next one is made ready, or the whole browser is replaced.</summary>
    private async Task UpkeepAsync(BrowserGeneration generation)
    {
        // Nothing waits for this task, so whatever goes wrong in it is logged here and the next run finds out for itself.
        try
        {
            await Task.Yield();
            var memory = MemoryToJudge(generation);
            var due = generation.Runs >= _options.RecycleAfterRuns || (_options.RecycleAboveMiB > 0 && memory > _options.RecycleAboveMiB);
            await (due && generation.Mark is not null ? ReplaceAsync(generation, memory) : generation.PrepareAsync());
        }
        catch (Exception fault)
        {
            PoolLog.NotPrepared(_logger, fault);
        }
    }

    private long MemoryToJudge(BrowserGeneration generation)
    {
        var last = Interlocked.Read(ref _memoryChecked);
        return _time.GetElapsedTime(last) >= MemoryCheckEvery && Interlocked.CompareExchange(ref _memoryChecked, _time.GetTimestamp(), last) == last
            ? generation.MemoryMiB()
            : 0;
    }

    private async Task ReplaceAsync(BrowserGeneration old, long memoryMiB)
    {
        if (Interlocked.Exchange(ref _replacing, 1) == 1)
        {
            return;
        }

        await _starting.WaitAsync(_closing.Token);
        try
        {
            if (ReferenceEquals(_current, old))
            {
                PoolLog.Recycling(_logger, old.Runs, memoryMiB);
                await (await StartAsync(_closing.Token)).PrepareAsync();
            }
        }
        finally
        {
            _starting.Release();
            Volatile.Write(ref _replacing, 0);
        }
    }
}
