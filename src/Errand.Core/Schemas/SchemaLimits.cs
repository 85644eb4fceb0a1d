namespace Errand.Core.Schemas;

/// <summary>What a schema and a validation may cost at most. <c>docs/schemas.md</c> tells them to users.</summary>
internal static class SchemaLimits
{
    /// <summary>Values (objects, arrays, scalars) in a schema document.</summary>
    public const int Values = 50_000;

    /// <summary>Levels of nesting of a schema document.</summary>
    public const int Depth = 100;

    /// <summary>Levels of nesting of an instance.</summary>
    public const int InstanceDepth = 256;

    /// <summary>Faults listed by one reading or one validation.</summary>
    public const int Faults = 100;

    /// <summary>Characters of a <c>pattern</c>.</summary>
    public const int PatternLength = 2_000;

    /// <summary>The largest count in a quantifier such as <c>{1,1000}</c>.</summary>
    public const int PatternRepeat = 10_000;

    /// <summary>Time that one match of a pattern may take.</summary>
    public static readonly TimeSpan MatchTime = TimeSpan.FromMilliseconds(250);

    /// <summary>Time that all matches of one validation which may backtrack take together.</summary>
    public static readonly TimeSpan BacktrackingTime = TimeSpan.FromSeconds(2);

    /// <summary>Subschema applications of one validation: a base, and so many for each value of the instance.</summary>
    public const long BaseSteps = 200_000;

    /// <inheritdoc cref="BaseSteps" />
    public const long StepsPerValue = 200;

    /// <summary>Subschemas applied inside one another, <c>$ref</c> and the like included.</summary>
    public const int Nesting = 2_000;
}
