namespace Errand.Runner.Authoring.Builtin.Reading.Values;

/// <summary>What a leaf of the result is in JSON.</summary>
internal enum JsonType
{
    Text,
    Number,
    Integer,
    Boolean,
}
