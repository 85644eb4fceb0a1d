using System.Runtime.CompilerServices;

namespace Errand.Core.Schemas;

/// <summary>The text of a fault, put together only when the run lists faults: alternatives that fail quietly cost no strings.</summary>
[InterpolatedStringHandler]
internal ref struct FaultMessage
{
    private DefaultInterpolatedStringHandler _text;
    private readonly bool _wanted;

    public FaultMessage(int literalLength, int formattedCount, ValidationRun run, out bool wanted)
    {
        wanted = _wanted = !run.IsQuiet && !run.IsOver;
        _text = wanted ? new DefaultInterpolatedStringHandler(literalLength, formattedCount) : default;
    }

    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public override string ToString() => _wanted ? _text.ToStringAndClear() : "";
}
