using Errand.Core.Errors;

namespace Errand.Core.Schemas.Reading;

/// <summary>The faults of a schema, without repeats and bounded in number.</summary>
internal sealed class FaultList
{
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> All => _faults;

    public void Add(string pointer, string message)
    {
        var fault = new Fault(pointer, message);
        if (_faults.Count < SchemaLimits.Faults && !_faults.Contains(fault))
            _faults.Add(fault);
    }
}
