namespace Errand.Runner.Tests.Authoring.Reading;

public sealed class ObjectReadingTests(ReadingPage page) : IClassFixture<ReadingPage>
{
    [Fact]
    public async Task Plan_ContactPage_ReadsTheMainPlaceAndNotTheFooter()
    {
        var html = """
            <header><a href="tel:555-000-1111">555-000-1111</a></header>
            <main><h1>Elm Street Library</h1><div class="where"><p>12 Elm Street, Floor 2<br>Springfield, IL 62701</p><p>Phone: 217-555-0143</p><p>Fax: 217-555-0199</p></div></main>
            <footer><p>Head office: 900 Main Street, Chicago, IL 60601</p><p>312-555-0100</p></footer>
            """;

        var (_, value) = await page.ReadAsync(html, "The library's contact details", ReadingPage.ObjectOf("name", "address", "phone", "fax"));

        value.ShouldBeJson("""{"name":"Elm Street Library","address":"12 Elm Street, Floor 2, Springfield, IL 62701","phone":"217-555-0143","fax":"217-555-0199"}""");
    }

    [Fact]
    public async Task Plan_NoFaxOnThePage_LeavesItOut()
    {
        var (plan, value) = await page.ReadAsync("<h1>Mill House</h1><p>Call <a href='tel:2175550143'>217-555-0143</a></p>", "Contact", ReadingPage.ObjectOf("name", "phone", "fax"));

        plan.Missing.ShouldHaveSingleItem().Name.ShouldBe("fax");
        value.ShouldBeJson("""{"name":"Mill House","phone":"217-555-0143"}""");
    }

    [Fact]
    public async Task Plan_KeyValueTable_ReadsByLabel()
    {
        var html = """
            <h1>Trail Lantern</h1><p class="price_color">£47.82</p>
            <table class="specs"><tr><th>UPC</th><td>a897fe39</td></tr><tr><th>Weight</th><td>320 g</td></tr><tr><th>Number of reviews</th><td>4</td></tr></table>
            """;

        var (_, value) = await page.ReadAsync(html, "The product's details", ReadingPage.ObjectOf("title", "price:number", "upc", "weight", "number_of_reviews:integer"));

        value.ShouldBeJson("""{"title":"Trail Lantern","price":47.82,"upc":"a897fe39","weight":"320 g","number_of_reviews":4}""");
    }

    [Fact]
    public async Task Plan_DefinitionListAndFeatures_ReadsBoth()
    {
        var html = """
            <h1>Oak Desk</h1><p class="description">A desk of solid oak with two drawers and a cable tray behind.</p>
            <dl><dt>Brand</dt><dd>Norr</dd><dt>Colour</dt><dd>Natural</dd></dl>
            <h2>Features</h2><ul class="features"><li>Solid oak</li><li>Two drawers</li><li>Cable tray</li></ul>
            """;
        var schema = """{"type":"object","properties":{"name":{"type":"string"},"description":{"type":"string"},"brand":{"type":"string"},"color":{"type":"string"},"features":{"type":"array","items":{"type":"string"}}}}""";

        var (_, value) = await page.ReadAsync(html, "The desk", schema);

        value.ShouldBeJson("""
            {"name":"Oak Desk","description":"A desk of solid oak with two drawers and a cable tray behind.","brand":"Norr","color":"Natural","features":["Solid oak","Two drawers","Cable tray"]}
            """);
    }

    [Fact]
    public async Task Plan_FieldsOnlyInLinkedData_ReadsThemThere()
    {
        var html = """
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Jobs"},
              {"@type":"JobPosting","title":"Beekeeper","datePosted":"2026-03-02","employmentType":"PART_TIME","hiringOrganization":{"@type":"Organization","name":"Hive & Co"}}]}</script>
            <main><h1>Beekeeper</h1><p>Look after twelve hives on the roof, all year round.</p></main>
            """;

        var (plan, value) = await page.ReadAsync(html, "The job", ReadingPage.ObjectOf("job_title", "company_name", "date_posted", "employment_type"));

        plan.Fields.Single(field => field.Name == "company_name").Source.ShouldBe("json");
        value.ShouldBeJson("""{"job_title":"Beekeeper","company_name":"Hive & Co","date_posted":"2026-03-02","employment_type":"PART_TIME"}""");
    }

    [Theory]
    [InlineData("id=\"__NEXT_DATA__\" ")]
    [InlineData("")]
    public async Task Plan_FieldsOnlyInEmbeddedState_ReadsThoseOfThePagesSubject(string id)
    {
        var html = $$$"""
            <main><h1>Trail Lantern</h1><p>Lights the way home.</p></main>
            <script {{{id}}}type="application/json">{"props":{"site":{"name":"Outdoor","sku":"NOT-THIS"},"page":{"product":{"name":"Trail Lantern","sku":"TL-40","weight":320,"origin":{"country":"Norway"} } } } }</script>
            """;

        var (plan, value) = await page.ReadAsync(html, "The product", ReadingPage.ObjectOf("name", "sku", "weight:integer", "country"));

        value.ShouldBeJson("""{"name":"Trail Lantern","sku":"TL-40","weight":320,"country":"Norway"}""");
        plan.InPageFunction.ShouldContain("props.page.product.sku");
        plan.InPageFunction.ShouldNotContain("TL-40");
    }

    [Fact]
    public async Task Plan_EmbeddedStateOfAnotherThing_IsNotRead()
    {
        var html = """
            <main><h1>Trail Lantern</h1></main>
            <script type="application/json">{"related":{"name":"Oak Desk","sku":"OD-1"}}</script>
            """;

        var (plan, _) = await page.ReadAsync(html, "The product", ReadingPage.ObjectOf("name", "sku"));

        plan.Missing.ShouldHaveSingleItem().Name.ShouldBe("sku");
    }
}
