using Errand.Runner.Scripting.Session;

namespace Errand.Runner.Tests.Scripting;

public sealed class LocatorStyleTests
{
    [Theory]
    [InlineData("waiting for Locator(\"#a\")", "waiting for locator('#a')")]
    [InlineData("waiting for GetByRole(AriaRole.Button, new() { Name = \"Buy \\\"it\\\"\", Exact = true })", "waiting for getByRole('button', { name: 'Buy \"it\"', exact: true })")]
    [InlineData("  - waiting for Locator(\"li\").Filter(new() { HasText = \"x\" }).First to be visible", "  - waiting for locator('li').filter({ hasText: 'x' }).first() to be visible")]
    [InlineData("GetByText(new Regex(\"a\\\\d\", RegexOptions.IgnoreCase)).Nth(2) resolved", "getByText(/a\\d/i).nth(2) resolved")]
    [InlineData("Locator(\"iframe\").ContentFrame.GetByTestId(\"x\")", "locator('iframe').contentFrame().getByTestId('x')")]
    [InlineData("no locator here (at all)", "no locator here (at all)")]
    public void ToJavaScript_Message_SpellsLocatorsAsJavaScript(string message, string expected) =>
        LocatorStyle.ToJavaScript(message).ShouldBe(expected);
}
