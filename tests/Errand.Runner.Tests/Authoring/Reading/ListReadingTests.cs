using System.Text.Json.Nodes;

namespace Errand.Runner.Tests.Authoring.Reading;

public sealed class ListReadingTests(ReadingPage page) : IClassFixture<ReadingPage>
{
    [Fact]
    public async Task Plan_CardsWithClassRatings_ReadsEveryField()
    {
        var html = Menu + """
            <h1>Kites</h1><section>
            <article class="kite_pod"><div><a href="/kites/1"><img src="a.jpg" alt="Delta"></a></div><p class="star-rating Three"></p>
              <h3><a href="/kites/1" title="Delta Wing Kite">Delta Wing…</a></h3><p class="price_color">£51.77</p><p class="instock availability">In stock</p></article>
            <div class="advert">Buy string!</div>
            <article class="kite_pod"><div><a href="/kites/2"><img src="b.jpg" alt="Box"></a></div><p class="star-rating One"></p>
              <h3><a href="/kites/2" title="Box Kite">Box Kite</a></h3><p class="price_color">£1,053.74</p><p class="instock availability">Out of stock</p></article>
            <article class="kite_pod"><div><a href="/kites/3"><img src="c.jpg" alt="Dragon"></a></div><p class="star-rating Five"></p>
              <h3><a href="/kites/3" title="Red Dragon">Red Dragon</a></h3><p class="price_color">£22.65</p><p class="instock availability">In stock</p></article>
            </section>
            """;

        var (plan, value) = await page.ReadAsync(html, "Get all kites", ReadingPage.ListOf("title", "price:number", "rating:integer", "in_stock:boolean", "url", "image_url"));

        plan.RecordSelector.ShouldBe(".kite_pod");
        value.ShouldBeJson("""
            [{"title":"Delta Wing Kite","price":51.77,"rating":3,"in_stock":true,"url":"http://shop.test/kites/1","image_url":"http://shop.test/a.jpg"},
             {"title":"Box Kite","price":1053.74,"rating":1,"in_stock":false,"url":"http://shop.test/kites/2","image_url":"http://shop.test/b.jpg"},
             {"title":"Red Dragon","price":22.65,"rating":5,"in_stock":true,"url":"http://shop.test/kites/3","image_url":"http://shop.test/c.jpg"}]
            """);
    }

    [Fact]
    public async Task Plan_TableWithHeaders_ReadsCellsByHeader()
    {
        var html = Menu + """
            <h1>Harbours</h1><table><thead><tr><th>Harbour name</th><th>Berths</th><th>Opened on</th></tr></thead><tbody>
            <tr><td>North Quay</td><td>120</td><td>2001-04-05</td></tr><tr><td>Old Dock</td><td>8</td><td>1987-11-30</td></tr><tr><td>Gull Point</td><td>45</td><td>2015-01-09</td></tr></tbody></table>
            """;

        var (plan, value) = await page.ReadAsync(html, "All harbours", ReadingPage.ListOf("harbour_name", "berths:integer", "opened_on"));

        plan.InPageFunction.ShouldContain("cell(row, 'Berths')");
        value.ShouldBeJson("""
            [{"harbour_name":"North Quay","berths":120,"opened_on":"2001-04-05"},{"harbour_name":"Old Dock","berths":8,"opened_on":"1987-11-30"},{"harbour_name":"Gull Point","berths":45,"opened_on":"2015-01-09"}]
            """);
    }

    [Fact]
    public async Task Plan_RecordsOverTwoRows_ReadsTheSecondRowToo()
    {
        var html = Menu + "<h1>Board</h1><table>" + string.Concat(new[] { ("Moths at night", "ada", 12), ("Quiet fans", "bo", 7), ("Paper boats", "cy", 31) }.Select(story =>
            $"""<tr class="story"><td><span class="titleline"><a href="/s/{story.Item3}">{story.Item1}</a></span></td></tr><tr><td><span class="score">{story.Item3} points</span> by <a class="user" href="/u/{story.Item2}">{story.Item2}</a></td></tr>""")) + "</table>";

        var (_, value) = await page.ReadAsync(html, "List the stories", ReadingPage.ListOf("title", "points:integer", "author"));

        value.ShouldBeJson("""
            [{"title":"Moths at night","points":12,"author":"ada"},{"title":"Quiet fans","points":7,"author":"bo"},{"title":"Paper boats","points":31,"author":"cy"}]
            """);
    }

    [Fact]
    public async Task Plan_ListInsideRecords_ReadsEachRecordsOwnItems()
    {
        var html = Menu + """
            <h1>Sayings</h1>
            <div class="quote"><span class="text">Slow is smooth.</span><small class="author">Ann</small><div class="tags"><a class="tag" href="/t/calm">calm</a><a class="tag" href="/t/work">work</a></div></div>
            <div class="quote"><span class="text">Begin again.</span><small class="author">Ben</small><div class="tags"><a class="tag" href="/t/hope">hope</a></div></div>
            <div class="quote"><span class="text">Less, but better.</span><small class="author">Cat</small><div class="tags"><a class="tag" href="/t/design">design</a><a class="tag" href="/t/craft">craft</a></div></div>
            """;
        var schema = """{"type":"object","properties":{"quotes":{"type":"array","items":{"type":"object","properties":{"text":{"type":"string"},"author":{"type":"string"},"tags":{"type":"array","items":{"type":"string"}}}}}}}""";

        var (plan, value) = await page.ReadAsync(html, "All quotes with their tags", schema);

        plan.ResultExpression("rows", "header").ShouldBe("{ quotes: rows }");
        value.ShouldBeJson("""
            {"quotes":[{"text":"Slow is smooth.","author":"Ann","tags":["calm","work"]},{"text":"Begin again.","author":"Ben","tags":["hope"]},{"text":"Less, but better.","author":"Cat","tags":["design","craft"]}]}
            """);
    }

    [Fact]
    public async Task Plan_LabelsInRecords_ReadsWhatFollowsThem()
    {
        var html = Menu + "<h1>Islands</h1>" + string.Concat(new[] { ("Aro", "Lund", "1,200"), ("Bel", "Mora", "88"), ("Cod", "Nes", "450") }.Select(island =>
            $"""<div class="isle"><h3>{island.Item1}</h3><div><strong>Capital:</strong> <span>{island.Item2}</span><br><strong>Population:</strong> <span>{island.Item3}</span></div></div>"""));

        var (_, value) = await page.ReadAsync(html, "Islands", ReadingPage.ListOf("name", "capital", "population:integer"));

        value.ShouldBeJson("""[{"name":"Aro","capital":"Lund","population":1200},{"name":"Bel","capital":"Mora","population":88},{"name":"Cod","capital":"Nes","population":450}]""");
    }

    [Fact]
    public async Task Plan_FieldThatIsNotThere_IsMissingAndNotGuessed()
    {
        var html = Menu + "<h1>Pens</h1><ul class=\"pens\"><li><b class=\"name\">Blue pen</b></li><li><b class=\"name\">Red pen</b></li><li><b class=\"name\">Green pen</b></li></ul>";

        var (plan, value) = await page.ReadAsync(html, "Pens", ReadingPage.ListOf("name", "warranty_months:integer", "email"));

        plan.Missing.Select(field => field.Name).ShouldBe(["warranty_months", "email"]);
        value.ShouldBeJson("""[{"name":"Blue pen"},{"name":"Red pen"},{"name":"Green pen"}]""");
    }

    [Fact]
    public async Task Plan_NoSchema_NamesFieldsAsThePageDoes()
    {
        var html = Menu + "<h1>Lamps</h1><div class=\"lamps\">" + string.Concat(Enumerable.Range(1, 5).Select(i =>
            $"""<div class="lamp"><h2>Lamp {(char)('A' + i)}</h2><p class="price">${i}9.50</p><p class="sku">SKU: L-{i}00</p></div>""")) + "</div>";

        var (plan, value) = await page.ReadAsync(html, "Everything about the lamps", null);

        (plan.Schema?["items"]?["properties"] as JsonObject)?.Select(property => property.Key).ShouldBe(["title", "price", "sku"]);
        value?[0].ShouldBeJson("""{"title":"Lamp B","price":19.5,"sku":"L-100"}""");
    }

    private const string Menu = """
        <nav><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li><li><a href="/contact">Contact</a></li><li><a href="/help">Help</a></li><li><a href="/terms">Terms</a></li></ul></nav>
        """;
}
