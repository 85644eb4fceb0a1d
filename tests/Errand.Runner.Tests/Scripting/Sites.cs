using Errand.Runner.Tests.Browser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Errand.Runner.Tests.Scripting;

/// <summary>The pages that scripts are run on.</summary>
internal static class Sites
{
    private const string Main = """
        <!doctype html><html><head><title>Shelf</title></head><body>
        <h1>Books</h1>
        <ul id="list"><li class="book"><a href="/two" title="second">Alpha</a> <span class="price">10</span></li><li class="book">Beta <span class="price">20</span></li><li class="book sold">Gamma <span class="price">30</span></li></ul>
        <form onsubmit="event.preventDefault(); out.textContent = q.value + '|' + agree.checked + '|' + size.value">
          <label>Query <input id="q" placeholder="Search here" value="start"></label>
          <label><input type="checkbox" id="agree"> Agree</label>
          <select id="size" aria-label="Size"><option value="s">Small</option><option value="l">Large</option></select>
          <input type="file" id="file" aria-label="Upload">
          <button type="submit">Send</button><button type="button" disabled>Off</button>
        </form>
        <p id="out" data-testid="out"></p>
        <img alt="A picture" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
        <p id="key"></p><div id="drag" style="width:20px;height:20px">drag</div>
        <button id="late" onclick="setTimeout(() => { const p = document.createElement('p'); p.id = 'came'; p.textContent = 'came late'; document.body.append(p); }, 100)">Late</button>
        <button id="alert" onclick="out.textContent = String(confirm('Sure?'))">Ask</button>
        <a id="pop" href="/two" target="_blank">Open</a>
        <a id="down" href="/file" download>Get</a>
        <button id="fetch" onclick="fetch('/json').then(r => r.json()).then(j => out.textContent = j.name)">Fetch</button>
        <div id="hidden" style="display:none">secret</div>
        <iframe name="inner" src="/frame"></iframe>
        <script>document.addEventListener('keydown', e => { key.textContent = e.key; });</script>
        </body></html>
        """;

    public static Task<TestSite> StartAsync() => TestSite.StartAsync(app =>
    {
        app.MapGet("/", () => Results.Content(Main, "text/html"));
        app.MapGet("/two", () => Results.Content("<title>Two</title><h1>Second</h1><a href='/'>back</a>", "text/html"));
        app.MapGet("/frame", () => Results.Content("<p id=in>inside</p><button onclick=\"this.textContent='pressed'\">Press</button>", "text/html"));
        app.MapGet("/json", () => Results.Json(new { name = "Ada", age = 36, tags = new[] { "x", "y" } }));
        app.MapPost("/echo", async (HttpRequest request) => Results.Text(await new StreamReader(request.Body).ReadToEndAsync(), "text/plain"));
        app.MapGet("/file", () => Results.File("a,b\n1,2\n"u8.ToArray(), "text/csv", "data.csv"));
        app.MapGet("/slow", async (CancellationToken cancellationToken) =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(300), cancellationToken);
            return Results.Content("<title>Slow</title>slow", "text/html");
        });
    });
}
