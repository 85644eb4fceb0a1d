namespace Errand.Commands;

/// <summary>A command was given something it cannot use. The message says what and the cure.</summary>
internal sealed class UsageException(string message) : Exception(message);
