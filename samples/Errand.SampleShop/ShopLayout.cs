namespace Errand.SampleShop;

/// <summary>How the shop's pages are built. The goods, addresses and words stay the same; the markup does not.</summary>
public enum ShopLayout
{
    /// <summary>The shop as it opened.</summary>
    Original,

    /// <summary>After a redesign: classes renamed, elements reordered, wrappers and a table column added.</summary>
    Redesigned,
}
