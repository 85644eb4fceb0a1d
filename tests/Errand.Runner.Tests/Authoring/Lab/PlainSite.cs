using Errand.Runner.Tests.Browser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Errand.Runner.Tests.Authoring.Lab;

/// <summary>A site as plain as they come, of pages that script or number alone moves on: no telling classes, no next links.</summary>
internal static class PlainSite
{
    private const int PageSize = 8;

    public static readonly IReadOnlyList<PlainBoat> Boats = [.. Enumerable.Range(1, 20).Select(number =>
        new PlainBoat($"{Names[number % Names.Length]} {(char)('A' + number)}", 4 + (number * 7 % 13), number % 2 == 0 ? "sail" : "motor", number % 3 == 0))];

    private static string[] Names => ["Kestrel", "Osprey", "Heron", "Tern", "Gannet", "Petrel"];

    public static Task<TestSite> StartAsync() => TestSite.StartAsync(app =>
    {
        app.MapGet("/numbers", (int? page) => Page(Table((page ?? 1) - 1) + Numbers(page ?? 1)));
        app.MapGet("/in-place", () => Page($$"""
            <table><thead><tr><th>Name</th><th>Length</th></tr></thead><tbody id="rows"></tbody></table>
            <p><button type="button" id="on">Next</button></p>
            <script>
              const boats = {{Json(Boats)}};
              let at = 0;
              const show = () => {
                document.getElementById('rows').innerHTML = boats.slice(at, at + {{PageSize}}).map(boat => `<tr><td>${boat.name}</td><td>${boat.length} m</td></tr>`).join('');
                document.getElementById('on').disabled = at + {{PageSize}} >= boats.length;
              };
              document.getElementById('on').addEventListener('click', () => { at += {{PageSize}}; setTimeout(show, 150); });
              show();
            </script>
            """));
        app.MapGet("/choose", () => Page($$"""
            <form id="f">
              <p><label>Name contains <input name="name"></label></p>
              <p><label><input type="radio" name="kind" value="sail" checked> sail</label> <label><input type="radio" name="kind" value="motor"> motor</label></p>
              <p><label><input type="checkbox" name="cabin"> Cabin</label></p>
              <p><button>Show boats</button></p>
            </form>
            <table><thead><tr><th>Name</th><th>Length</th></tr></thead><tbody id="rows"></tbody></table>
            <script>
              const boats = {{Json(Boats)}};
              document.getElementById('f').addEventListener('submit', event => {
                event.preventDefault();
                const form = event.target.elements;
                const fit = boats.filter(boat => boat.name.toLowerCase().includes(form.name.value.toLowerCase()) && boat.kind === form.kind.value && (!form.cabin.checked || boat.cabin));
                setTimeout(() => { document.getElementById('rows').innerHTML = fit.map(boat => `<tr><td>${boat.name}</td><td>${boat.length} m</td></tr>`).join(''); }, 150);
              });
            </script>
            """));
        app.MapGet("/fleet", () => Page(string.Concat(Boats.Take(6).Select((boat, index) => $"<article><h2><a href=\"/boat/{index}\">{boat.Name}</a></h2><p>Kind: {boat.Kind}</p></article>"))));
        app.MapGet("/boat/{index:int}", (int index) => Page($$"""
            <h2 id="name"></h2><dl id="facts"></dl>
            <script>
              setTimeout(() => {
                document.getElementById('name').textContent = {{Json(Boats[index].Name)}};
                document.getElementById('facts').innerHTML = '<dt>Length</dt><dd>{{Boats[index].Length}} m</dd><dt>Kind</dt><dd>{{Boats[index].Kind}}</dd>';
              }, 300);
            </script>
            """));
    });

    private static string Json<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value, System.Text.Json.JsonSerializerOptions.Web);

    private static string Table(int page) =>
        $"<table><thead><tr><th>Name</th><th>Length</th></tr></thead><tbody>{string.Concat(Boats.Skip(page * PageSize).Take(PageSize).Select(boat => $"<tr><td>{boat.Name}</td><td>{boat.Length} m</td></tr>"))}</tbody></table>";

    private static string Numbers(int current) =>
        $"<p>{string.Join(" ", Enumerable.Range(1, 3).Select(number => number == current ? $"<b>{number}</b>" : $"<a href=\"/numbers?page={number}\">{number}</a>"))}</p>";

    private static IResult Page(string body) =>
        Results.Content($"<!doctype html><html lang=\"en\"><head><title>Boats for hire</title></head><body><h1>Boats for hire</h1>{body}</body></html>", "text/html");
}
