namespace Errand.Tests.EndToEnd;

/// <summary>Workspaces and keys by command, with the real executable.</summary>
public sealed class AccessCommandTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_MadeListedAndRevoked_ShowTheTextOnce()
    {
        using var directory = new TemporaryDirectory();
        var before = await RunAsync(directory.Path, 0, "workspaces", "create", "--name", "lab");
        var workspace = before.Output.Trim();
        var key = (await RunAsync(directory.Path, 0, "keys", "create", "--workspace", workspace, "--scope", "read", "--name", "ci")).Output.Trim();
        key.ShouldStartWith("ek_");

        var listed = (await RunAsync(directory.Path, 0, "keys", "list")).Output;
        listed.ShouldContain("read");
        listed.ShouldContain("ci");
        listed.ShouldNotContain(key);

        await RunAsync(directory.Path, 0, "keys", "revoke", listed.Split(' ')[0]);
        (await RunAsync(directory.Path, 0, "keys", "list")).Output.ShouldContain("revoked");
    }

    [Theory]
    [InlineData("keys", "create")]
    [InlineData("keys", "create", "--scope", "cook")]
    [InlineData("keys", "create", "--expires-in-days", "0")]
    [InlineData("keys", "revoke", "key_none")]
    [InlineData("keys", "list", "--workspace", "00000000-0000-4000-8000-000000000000")]
    public async Task Keys_UsedWrongly_ExitWithTwo(params string[] words)
    {
        using var directory = new TemporaryDirectory();
        await RunAsync(directory.Path, 2, words);
    }

    private static async Task<(string Output, string Errors)> RunAsync(string directory, int expected, params string[] words)
    {
        await using var process = ErrandProcess.Start(directory, null, words);
        (await process.ExitAsync(Cancel)).ShouldBe(expected, process.Errors);
        return (process.Output, process.Errors);
    }
}
