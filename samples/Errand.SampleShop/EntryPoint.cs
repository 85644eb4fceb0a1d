namespace Errand.SampleShop;

/// <summary>Runs the shop by hand: <c>dotnet run --project samples/Errand.SampleShop [URL]</c>.</summary>
internal static class EntryPoint
{
    private static async Task Main(string[] args)
    {
        await using var shop = await SampleShop.StartAsync(args.FirstOrDefault() ?? "http://127.0.0.1:5080", CancellationToken.None);
        Console.WriteLine($"Larkmoor Tea is open at {shop.BaseAddress} (Ctrl+C closes it)");
        await shop.WaitForShutdownAsync(CancellationToken.None);
    }
}
