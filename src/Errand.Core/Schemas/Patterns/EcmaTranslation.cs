namespace Errand.Core.Schemas.Patterns;

/// <summary>A pattern in .NET's dialect.</summary>
/// <param name="Text">The pattern.</param>
/// <param name="NeedsBacktracking">Whether it holds what only the backtracking engine can do.</param>
internal sealed record EcmaTranslation(string Text, bool NeedsBacktracking);
