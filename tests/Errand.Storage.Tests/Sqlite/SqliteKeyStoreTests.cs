using System.Text;
using Errand.Core.Options;
using Errand.Storage.Access;
using Errand.Storage.Startup;
using Errand.Storage.Tests.Conformance;
using Errand.Storage.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Errand.Storage.Tests.Sqlite;

public sealed class SqliteKeyStoreTests : KeyStoreConformance
{
    private readonly StoreFolder folder = new();

    [Fact]
    public async Task CreateAsync_Key_IsInNoFileOfTheDataDirectory()
    {
        var workspace = await Store.Access.CreateWorkspaceAsync("test", Token);
        var issued = (await Store.Get<IKeyStore>().CreateAsync(workspace.Id, new NewApiKey("mine", KeyScope.Run, null), "key_boss", Token)).ShouldNotBeNull();
        (await HoldersAsync(issued.Key.Id)).ShouldNotBeEmpty("the search finds what is there");
        (await HoldersAsync(issued.Text)).ShouldBeEmpty();
    }

    [Fact]
    public async Task InitializeBesideAsync_NextToAService_SharesItsTables()
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.Configure<ErrandOptions>(options => options.DataDirectory = folder.Path);
        services.AddErrandStorage();
        await using var beside = services.BuildServiceProvider();
        await Should.ThrowAsync<StoreUnavailableException>(() => beside.GetRequiredService<StoreStartup>().InitializeAsync(Token));
        await beside.GetRequiredService<StoreStartup>().InitializeBesideAsync(Token);
        var made = await beside.GetRequiredService<IAccessStore>().CreateWorkspaceAsync("beside", Token);
        (await Store.Access.ListWorkspacesAsync(Token)).ShouldHaveSingleItem().ShouldBe(made);
    }

    private protected override Task<StoreHost> OpenAsync(Action<ErrandOptions> configure) => StoreHost.StartAsync(folder, configure);

    protected override void Close() => folder.Dispose();

    private async Task<List<string>> HoldersAsync(string text)
    {
        var sought = Encoding.UTF8.GetBytes(text);
        var holders = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder.Path, "errand.db*", SearchOption.AllDirectories))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[file.Length];
            await file.ReadExactlyAsync(bytes, Token);
            if (bytes.AsSpan().IndexOf(sought) >= 0)
                holders.Add(path);
        }

        return holders;
    }
}
