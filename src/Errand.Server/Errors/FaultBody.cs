namespace Errand.Server.Errors;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Path">JSON Pointer into the body, or <c>/name</c> for a query parameter or header.</param>
/// <param name="Message">What is wrong there and what was expected.</param>
internal sealed record FaultBody(string Path, string Message);
