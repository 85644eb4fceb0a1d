using Errand.Core.Options;
using Errand.Storage.Tests.Hosting;

namespace Errand.Storage.Tests.Conformance;

/// <summary>What every engine's test classes share: a store of their own for each test.</summary>
public abstract class StoreConformance : IAsyncLifetime
{
    private StoreHost? opened;

    internal StoreHost Store => opened ?? throw new InvalidOperationException("The store is not open.");

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Opens an empty store of the engine under test.</summary>
    private protected abstract Task<StoreHost> OpenAsync(Action<ErrandOptions> configure);

    /// <summary>The options of this class's tests; by default nothing runs, so that states hold still.</summary>
    protected virtual void Configure(ErrandOptions options) => options.Roles = "api";

    public async ValueTask InitializeAsync() => opened = await OpenAsync(Configure);

    public async ValueTask DisposeAsync()
    {
        if (opened is not null)
            await opened.DisposeAsync();
        Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes what <see cref="OpenAsync"/> made.</summary>
    protected abstract void Close();
}
