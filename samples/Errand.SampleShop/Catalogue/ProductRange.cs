namespace Errand.SampleShop.Catalogue;

/// <summary>The shop's goods: invented, and the same at every start.</summary>
internal static class ProductRange
{
    /// <summary>Products on one page of a list.</summary>
    public const int PageSize = 12;

    private const int Seed = 1836;

    private static readonly string[] Firsts =
        ["Amber", "Bramble", "Cinder", "Dawn", "Elder", "Fenland", "Golden", "Harbour", "Ivory", "Jade", "Kestrel", "Lantern"];

    private static readonly string[] Origins = ["Assam", "Darjeeling", "Uji", "Fujian", "Nantou", "Kandy", "Yunnan", "Larkmoor"];

    private static readonly string[] Notes =
        ["malt and dark honey", "fresh hay and chestnut", "orchid and warm butter", "white peach", "wild mint", "smoke and plum", "citrus peel", "cocoa husk"];

    public static IReadOnlyList<Product> All { get; } = Make();

    public static IReadOnlyList<string> Categories { get; } = [.. All.Select(product => product.Category).Distinct()];

    public static Product? Find(string slug) => All.FirstOrDefault(product => product.Slug == slug);

    private static List<Product> Make()
    {
        var random = new Random(Seed);
        (string Category, string[] Lasts)[] shelves =
        [
            ("Black tea", ["Breakfast", "Afternoon Blend"]),
            ("Green tea", ["Sencha", "Gunpowder"]),
            ("Oolong", ["Oolong", "Dark Oolong"]),
            ("White tea", ["Peony", "Silver Needle"]),
            ("Herbal", ["Tisane", "Rooibos"]),
            ("Teaware", ["Teapot", "Tasting Cup"]),
        ];
        return [.. Firsts.SelectMany((first, row) => shelves.Select((shelf, column) =>
            MakeOne(random, $"{first} {shelf.Lasts[row % shelf.Lasts.Length]}", shelf.Category, (row * shelves.Length) + column + 1)))];
    }

    private static Product MakeOne(Random random, string name, string category, int number)
    {
        var origin = Origins[random.Next(Origins.Length)];
        var note = Notes[random.Next(Notes.Length)];
        var ware = category == "Teaware";
        return new Product
        {
            Slug = name.ToLowerInvariant().Replace(' ', '-'),
            Sku = $"LK-{1000 + (number * 7)}",
            Name = name,
            Category = category,
            Price = random.Next(350, 6200) / 100m,
            Rating = random.Next(1, 6),
            Stock = random.Next(5) == 0 ? 0 : random.Next(1, 60),
            Origin = origin,
            Weight = ware ? random.Next(20, 90) * 10 : random.Next(2, 11) * 25,
            Steeping = ware ? "Hand wash only" : $"{random.Next(2, 6)} minutes at {random.Next(14, 20) * 5} °C",
            Description = ware
                ? $"Thrown in small batches near {origin}, glazed twice, and made to be used every day."
                : $"Picked in {origin}, with notes of {note}. A cup for slow mornings and honest company.",
        };
    }
}
