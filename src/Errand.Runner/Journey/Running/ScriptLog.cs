using System.Text;
using Errand.Storage.Artifacts;

namespace Errand.Runner.Journey.Running;

/// <summary>What automation code logged, kept with the task as <c>log.txt</c>; bounded, because code may log for ever.</summary>
internal sealed class ScriptLog
{
    private const int MaxCharacters = 1_000_000;
    private readonly StringBuilder _text = new();

    public void Add(string level, string message)
    {
        if (_text.Length < MaxCharacters)
        {
            _text.Append(level).Append(": ").AppendLine(message);
        }
    }

    /// <summary>Saves the lines, when there are any.</summary>
    public async Task KeepAsync(WorkOrder order, IArtifactStore artifacts)
    {
        if (_text.Length == 0)
        {
            return;
        }

        using var content = new MemoryStream(Encoding.UTF8.GetBytes(_text.ToString()), writable: false);
        await artifacts.SaveAsync(order.TaskId, "log.txt", "text/plain; charset=utf-8", content, CancellationToken.None);
    }
}
