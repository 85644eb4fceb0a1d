using Errand.SampleShop;

namespace Errand.Runner.Tests.Authoring.Lab;

/// <summary>Opens a shop of a test's own.</summary>
internal static class Shops
{
    public static async Task<SampleShop.SampleShop> OpenAsync(ShopLayout layout = ShopLayout.Original)
    {
        var shop = await SampleShop.SampleShop.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        shop.Layout = layout;
        return shop;
    }

    /// <summary>A task that starts on a page of the shop.</summary>
    public static LabTask Task(this SampleShop.SampleShop shop, string path, string task, params (string Name, string Type)[] fields) =>
        new(task, new Uri(shop.BaseAddress, path)) { Fields = fields.Length == 0 ? null : fields.ToDictionary(field => field.Name, field => field.Type) };
}
