using Errand.Storage.Databases;
using Errand.Storage.Startup;
using Errand.Storage.Tests.Hosting;

namespace Errand.Storage.Tests.Startup;

public sealed class StoreStartupTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Start_SecondProcessOnTheFolder_IsRefusedWithTheCure()
    {
        await using var first = await StoreHost.StartAsync(folder);
        var refusal = await Should.ThrowAsync<StoreUnavailableException>(() => StoreHost.StartAsync(folder));
        refusal.Message.ShouldContain("Errand:DataDirectory");
    }

    [Fact]
    public async Task Start_FolderThatCannotBeMade_NamesItAndTheCure()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "file"), "", TestContext.Current.CancellationToken);
        var path = Path.Combine(folder.Path, "file", "data");
        var refusal = await Should.ThrowAsync<StoreUnavailableException>(() => StoreHost.StartAsync(folder, options => options.DataDirectory = path));
        refusal.Message.ShouldContain(path);
        refusal.Message.ShouldContain("Errand:DataDirectory");
    }

    [Fact]
    public async Task Start_DatabaseOfANewerVersion_IsRefused()
    {
        await using (var host = await StoreHost.StartAsync(folder))
        {
            await host.Get<IDatabase>().WriteAsync(
                transaction => transaction.ExecuteAsync(
                    "INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('9999_future.sql', '2030-01-01')", new { }, TestContext.Current.CancellationToken),
                null,
                TestContext.Current.CancellationToken);
        }

        var refusal = await Should.ThrowAsync<StoreUnavailableException>(() => StoreHost.StartAsync(folder));
        refusal.Message.ShouldContain("newer version");
    }

    [Fact]
    public async Task Start_FileThatIsNoDatabase_IsRefused()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "errand.db"), new string('x', 4096), TestContext.Current.CancellationToken);
        var refusal = await Should.ThrowAsync<StoreUnavailableException>(() => StoreHost.StartAsync(folder));
        refusal.Message.ShouldContain("errand.db");
    }

    [Fact]
    public async Task Start_DatabaseServerNamed_IsRefused()
    {
        var refusal = await Should.ThrowAsync<StoreUnavailableException>(() => StoreHost.StartAsync(folder, options => options.Database = "Host=db"));
        refusal.Message.ShouldContain("Errand:Database");
    }

    [Fact]
    public async Task Start_Again_KeepsWhatWasStored()
    {
        var task = StoreHostTasks.New();
        await using (var host = await StoreHost.StartAsync(folder, options => options.Roles = "api"))
            await host.BeginTaskAsync(task);
        await using var again = await StoreHost.StartAsync(folder, options => options.Roles = "api");
        (await again.FindTaskAsync(task.Id)).InputJson.ShouldBe(task.InputJson);
    }
}
