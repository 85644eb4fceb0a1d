using System.Text.Json.Nodes;

namespace Errand.Runner.Scripting.Bindings;

/// <summary>The built-in module <c>errand</c>.</summary>
internal static class ErrandBindings
{
    public static void Add(BindingTable table)
    {
        table.Quiet("errand.log", c =>
        {
            c.Session.Log(c.Text("level"), c.Text("message"));
            return Task.CompletedTask;
        });
        table.Act("errand.attach", async c =>
        {
            using var content = new MemoryStream(c.Arguments.GetProperty("content").GetBytesFromBase64());
            return await c.Session.AttachAsync(c.Text("name"), c.Text("contentType"), content, c.CancellationToken);
        });
        table.Quiet("errand.begin", c => c.Session.BeginEffectAsync(c.Text("label"), c.CancellationToken));
        table.Quiet("errand.complete", c => c.Session.CompleteEffectAsync(c.Text("label"), c.CancellationToken));
        table.Act("errand.ask", c => c.Session.Run.Host.AskAsync(c.Text("question"), c.Value<JsonNode>("choices"), c.CancellationToken));
    }
}
