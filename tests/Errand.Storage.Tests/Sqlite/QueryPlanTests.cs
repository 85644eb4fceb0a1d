using Dapper;
using Errand.Core.Automations;
using Errand.Core.Tasks;
using Errand.Storage.Databases;
using Errand.Storage.Tasks;
using Errand.Storage.Tests.Hosting;

namespace Errand.Storage.Tests.Sqlite;

public sealed class QueryPlanTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string?, bool?, string?, bool> Queries()
    {
        var queries = new TheoryData<string?, bool?, string?, bool>();
        foreach (var status in new[] { null, "Pending" })
            foreach (var succeeded in new bool?[] { null, true })
                foreach (var key in new[] { null, "prices" })
                    foreach (var after in new[] { false, true })
                        queries.Add(status, succeeded, key, after);
        return queries;
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task List_AnyFilter_WalksAnIndexInOrder(string? status, bool? succeeded, string? key, bool after)
    {
        await using var host = await StoreHost.StartAsync(folder, options => options.Roles = "api");
        var query = new WebTaskQuery(
            status is null ? null : Enum.Parse<WebTaskStatus>(status),
            succeeded,
            key is null ? null : new ReuseKey(key),
            20,
            after ? new WebTaskCursor(DateTimeOffset.UnixEpoch, WebTaskId.New()) : null);
        var (sql, parameters) = WebTaskListing.Build(StoreHostTasks.Workspace, query);
        var plan = await host.Get<IDatabase>().ReadAsync(
            async connection => (await connection.QueryAsync("EXPLAIN QUERY PLAN " + sql, parameters)).Select(row => (string)row.detail).ToList(),
            TestContext.Current.CancellationToken);
        var step = plan.ShouldHaveSingleItem();
        step.ShouldStartWith("SEARCH web_tasks USING INDEX ix_web_tasks_");
    }
}
