using Quartz.Impl.AdoJobStore;

namespace Errand.Storage.Sqlite;

/// <summary>
/// How Quartz speaks to SQLite. Its own delegate for SQLite would say the same, but with that one Quartz insists on a lock of its own, held
/// while it waits for our transaction, whereas our transaction, when it enlists Quartz, would wait for that lock.
/// </summary>
internal sealed class QuartzDialect : StdAdoDelegate
{
    protected override string SchemaResourceName => "Quartz.Impl.AdoJobStore.Schema.create_sqlite.sql";

    protected override SqlRowLimit GetRowLimit(int count) => SqlRowLimit.AtStatementEnd("LIMIT", count);

    protected override string ApplyPaging(string sql, bool takeLimited) =>
        sql + (takeLimited ? " LIMIT @pageTake OFFSET @pageSkip" : " LIMIT -1 OFFSET @pageSkip");
}
