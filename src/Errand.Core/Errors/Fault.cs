namespace Errand.Core.Errors;

/// <summary>One thing that is wrong with a document.</summary>
/// <param name="Path">JSON Pointer to the place (empty string: the whole document).</param>
/// <param name="Message">What is wrong there and what was expected.</param>
public sealed record Fault(string Path, string Message);
