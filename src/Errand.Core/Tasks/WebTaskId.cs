using Errand.Core.Ids;

namespace Errand.Core.Tasks;

/// <summary>Names a web task: <c>wt_</c> and a nanoid.</summary>
public readonly record struct WebTaskId(string Value)
{
    /// <summary>A fresh, unguessable id.</summary>
    public static WebTaskId New() => new(NanoId.New("wt_"));

    /// <inheritdoc />
    public override string ToString() => Value;
}
