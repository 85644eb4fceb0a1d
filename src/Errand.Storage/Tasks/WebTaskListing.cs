using System.Text;
using Dapper;
using Errand.Core.Tasks;

namespace Errand.Storage.Tasks;

/// <summary>
/// The list query. Every filter has an index in list order behind it, so that a page costs the same at the head of ten tasks and of ten million.
/// </summary>
internal static class WebTaskListing
{
    /// <summary>The query for one row more than the limit, which tells whether there is a next page.</summary>
    public static (string Sql, DynamicParameters Parameters) Build(WorkspaceId workspaceId, WebTaskQuery query)
    {
        var parameters = new DynamicParameters();
        parameters.Add("Workspace", workspaceId.ToString());
        parameters.Add("Limit", query.Limit + 1);
        var sql = new StringBuilder($"SELECT {WebTaskRow.Columns} FROM web_tasks WHERE workspace_id = @Workspace");
        if (query.Status is { } status)
            Filter("status = @Status", "Status", status.ToStored());
        if (query.Succeeded is { } succeeded)
            Filter("succeeded = @Succeeded", "Succeeded", succeeded ? 1 : 0);
        if (query.ReuseKey is { } key)
            Filter("reuse_key = @ReuseKey", "ReuseKey", key.Value);
        if (query.After is { } after)
        {
            parameters.Add("AfterAt", after.CreatedAt.ToUnixTimeMilliseconds());
            Filter("(created_at, id) < (@AfterAt, @AfterId)", "AfterId", after.Id.Value);
        }

        return (sql.Append(" ORDER BY created_at DESC, id DESC LIMIT @Limit").ToString(), parameters);

        void Filter(string condition, string name, object value)
        {
            sql.Append(" AND ").Append(condition);
            parameters.Add(name, value);
        }
    }
}
