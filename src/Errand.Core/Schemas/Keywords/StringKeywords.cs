using System.Text.RegularExpressions;
using Errand.Core.Json;
using Errand.Core.Schemas.Patterns;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary><c>minLength</c>, <c>maxLength</c> (in Unicode code points) and <c>pattern</c>.</summary>
internal sealed class StringKeywords(int? least, int? most, string? source, Regex? pattern) : Keyword
{
    public static Keyword? Read(SchemaSource source)
    {
        var least = source.Count("minLength");
        var most = source.Count("maxLength");
        var text = source.Text("pattern");
        var pattern = text is null ? null : EcmaPattern.Read(text, message => source.Fault("pattern", message));
        return least is null && most is null && pattern is null ? null : new StringKeywords(least, most, text, pattern);
    }

    public override bool Check(JsonInstance instance, ValidationRun run, Evaluated? evaluated)
    {
        if (instance.Text is not { } text)
            return true;
        var valid = true;
        if (least is not null || most is not null)
            valid = CheckLength(text, run);
        if (pattern is not null && !run.Matches(pattern, text))
            valid = run.Fail($"expected a match of the pattern {source}, got {instance.Describe()}");
        return valid;
    }

    private bool CheckLength(string text, ValidationRun run)
    {
        var length = text.Length;
        foreach (var unit in text)
            length -= char.IsLowSurrogate(unit) ? 1 : 0;
        if (length < least)
            return run.Fail($"expected at least {least} characters, got {length}");
        return length <= (most ?? int.MaxValue) || run.Fail($"expected at most {most} characters, got {length}");
    }
}
