namespace Errand.Runner.Authoring.Builtin.Reading.Planning;

/// <summary>Which part of a person's full name is wanted.</summary>
internal enum NamePart
{
    Whole,
    First,
    Last,
}
