using System.Data.Common;
using Dapper;

namespace Errand.Storage.Databases;

/// <summary>Dapper's calls in the two forms this room needs, always with the token passed on.</summary>
internal static class SqlExtensions
{
    public static Task<int> ExecuteAsync(this DbTransaction transaction, string sql, object parameters, CancellationToken cancellationToken) =>
        ConnectionOf(transaction).ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));

    public static Task<T?> FirstAsync<T>(this DbTransaction transaction, string sql, object parameters, CancellationToken cancellationToken) =>
        ConnectionOf(transaction).QueryFirstOrDefaultAsync<T>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));

    public static async Task<IReadOnlyList<T>> AllAsync<T>(
        this DbTransaction transaction, string sql, object parameters, CancellationToken cancellationToken) =>
        [.. await ConnectionOf(transaction).QueryAsync<T>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken))];

    public static Task<T?> FirstAsync<T>(this DbConnection connection, string sql, object parameters, CancellationToken cancellationToken) =>
        connection.QueryFirstOrDefaultAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));

    public static async Task<IReadOnlyList<T>> AllAsync<T>(
        this DbConnection connection, string sql, object parameters, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken))];

    private static DbConnection ConnectionOf(DbTransaction transaction) =>
        transaction.Connection ?? throw new InvalidOperationException("The transaction has already ended.");
}
