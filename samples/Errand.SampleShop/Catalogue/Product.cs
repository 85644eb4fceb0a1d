namespace Errand.SampleShop.Catalogue;

/// <summary>Something the shop sells.</summary>
public sealed record Product
{
    /// <summary>The last part of its address.</summary>
    public required string Slug { get; init; }

    public required string Sku { get; init; }

    public required string Name { get; init; }

    public required string Category { get; init; }

    public required string Description { get; init; }

    /// <summary>In pounds sterling.</summary>
    public required decimal Price { get; init; }

    /// <summary>1 to 5.</summary>
    public required int Rating { get; init; }

    /// <summary>Pieces on the shelf; 0 is out of stock.</summary>
    public required int Stock { get; init; }

    public required string Origin { get; init; }

    /// <summary>In grams.</summary>
    public required int Weight { get; init; }

    public required string Steeping { get; init; }
}
