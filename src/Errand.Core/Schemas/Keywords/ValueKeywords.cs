using System.Collections.Frozen;
using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary><c>const</c> and <c>enum</c>: equality by value, numbers as numbers.</summary>
internal sealed class ValueKeywords : Keyword
{
    private const int ShownValues = 8;
    private readonly string? _constant;
    private readonly FrozenSet<string>? _values;
    private readonly string _shown;

    private ValueKeywords(string? constant, string[]? values)
    {
        _constant = constant;
        _values = values?.ToFrozenSet(StringComparer.Ordinal);
        _shown = string.Join(", ", (values ?? []).Take(ShownValues)) + (values?.Length > ShownValues ? ", …" : "");
    }

    public static Keyword? Read(SchemaSource source)
    {
        var constant = source.TryGet("const", out var value) ? CanonicalJson.Write(value) : null;
        var values = source.List("enum")?.Select(CanonicalJson.Write).ToArray();
        return constant is null && values is null ? null : new ValueKeywords(constant, values);
    }

    public override bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated)
    {
        var text = CanonicalJson.Write(instance.Node);
        var valid = true;
        if (_constant is not null && text != _constant)
            valid = run.Fail($"expected {_constant}, got {instance.Describe()}");
        if (_values?.Contains(text) == false)
            valid = run.Fail($"expected one of {_shown}, got {instance.Describe()}");
        return valid;
    }
}
