namespace Errand.SampleShop.Themes;

/// <summary>The theme in force.</summary>
internal sealed class ThemeChoice(ShopState state)
{
    private readonly OriginalTheme _original = new(state);
    private readonly RedesignedTheme _redesigned = new(state);

    public ITheme Current => state.Layout == ShopLayout.Redesigned ? _redesigned : _original;

    public IResult Page(string title, string body, string head = "") => Results.Content(Current.Document(title, body, head), "text/html; charset=utf-8");
}
