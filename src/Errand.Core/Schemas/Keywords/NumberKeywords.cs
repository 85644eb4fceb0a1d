using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary><c>minimum</c>, <c>maximum</c>, their exclusive kin and <c>multipleOf</c>, in exact decimal arithmetic.</summary>
internal sealed class NumberKeywords : Keyword
{
    private readonly (JsonNumber Bound, string Phrase, Func<int, bool> Holds)[] _bounds;
    private readonly JsonNumber? _divisor;

    private NumberKeywords((JsonNumber, string, Func<int, bool>)[] bounds, JsonNumber? divisor)
    {
        _bounds = bounds;
        _divisor = divisor;
    }

    public static Keyword? Read(SchemaSource source)
    {
        var bounds = new List<(JsonNumber, string, Func<int, bool>)>();
        Add("minimum", "at least", order => order >= 0);
        Add("exclusiveMinimum", "more than", order => order > 0);
        Add("maximum", "at most", order => order <= 0);
        Add("exclusiveMaximum", "less than", order => order < 0);
        var divisor = source.Number("multipleOf");
        if (divisor?.Mantissa.Sign <= 0)
            source.Fault("multipleOf", "must be more than 0");
        return bounds.Count == 0 && divisor is null ? null : new NumberKeywords([.. bounds], divisor);

        void Add(string keyword, string phrase, Func<int, bool> holds)
        {
            if (source.Number(keyword) is { } bound)
                bounds.Add((bound, $"{phrase} {bound}", holds));
        }
    }

    public override bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated)
    {
        if (instance.Number is not { } number)
            return true;
        var valid = true;
        foreach (var (bound, phrase, holds) in _bounds)
        {
            if (!holds(number.CompareTo(bound)))
                valid = run.Fail($"expected {phrase}, got {instance.Describe()}");
        }
        if (_divisor is { } divisor && !number.IsMultipleOf(divisor))
            valid = run.Fail($"expected a multiple of {divisor}, got {instance.Describe()}");
        return valid;
    }
}
