using Errand.Core.Options;
using Errand.Storage.Tests.Conformance;
using Errand.Storage.Tests.Hosting;

namespace Errand.Storage.Tests.Sqlite;

public sealed class SqliteAutomationStoreTests : AutomationStoreConformance
{
    private readonly StoreFolder folder = new();

    private protected override Task<StoreHost> OpenAsync(Action<ErrandOptions> configure) => StoreHost.StartAsync(folder, configure);

    protected override void Close() => folder.Dispose();
}
