namespace Errand.Runner.Authoring.Builtin.Reading.Code;

/// <summary>Which of the elements found become rows.</summary>
/// <param name="IsBare">Each row is its only field's value, not an object.</param>
/// <param name="SkipsEmpty">Elements without any value are left out.</param>
/// <param name="Key">Elements without this field are left out; null when all have it.</param>
/// <param name="KeepsFirst">Of rows with equal values only the first is kept; for a single field only.</param>
internal sealed record RowRules(bool IsBare, bool SkipsEmpty, string? Key, bool KeepsFirst);
