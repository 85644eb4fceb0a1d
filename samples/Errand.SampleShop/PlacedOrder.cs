namespace Errand.SampleShop;

/// <summary>An order that came through the checkout.</summary>
/// <param name="Number">The number shown to the buyer.</param>
/// <param name="Sku">What was ordered.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Name">Who ordered.</param>
public sealed record PlacedOrder(string Number, string Sku, int Quantity, string Name);
