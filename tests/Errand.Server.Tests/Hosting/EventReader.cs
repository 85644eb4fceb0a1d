namespace Errand.Server.Tests.Hosting;

/// <summary>Reads server-sent events line by line as they come.</summary>
internal sealed class EventReader(HttpResponseMessage answer, StreamReader lines) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public string? ContentType => answer.Content.Headers.ContentType?.MediaType;

    public static async Task<EventReader> OpenAsync(HttpClient client, string path, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return new EventReader(answer, new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>The next line that begins with <paramref name="start"/>.</summary>
    public async Task<string> UntilAsync(string start)
    {
        while (true)
        {
            var line = (await NextAsync()).ShouldNotBeNull($"The stream ended before a line that begins with {start}");
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return line;
            }
        }
    }

    /// <summary>All lines to the end.</summary>
    public async Task<List<string>> UntilEndAsync()
    {
        var rest = new List<string>();
        while (await NextAsync() is { } line)
        {
            rest.Add(line);
        }

        return rest;
    }

    public void Dispose()
    {
        lines.Dispose();
        answer.Dispose();
    }

    private Task<string?> NextAsync() => lines.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
}
