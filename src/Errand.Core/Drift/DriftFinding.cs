namespace Errand.Core.Drift;

/// <summary>One way in which an output drifted.</summary>
/// <param name="Path">JSON Pointer of the field with <c>*</c> for any index (empty: the whole output).</param>
/// <param name="Kind">In what way.</param>
/// <param name="Message">What was expected, what came, in figures.</param>
public sealed record DriftFinding(string Path, DriftKind Kind, string Message);
