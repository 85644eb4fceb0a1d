namespace Errand.Runner.Authoring;

/// <summary>Writes or mends automation code for a task. Two stand behind this seam: the built-in author, and one that asks a model.</summary>
public interface IAuthor
{
    /// <summary>Explores with a browser and answers code that should do the task, or why it cannot. The caller proves the code; nothing is trusted here.</summary>
    Task<AuthorOutcome> WriteAsync(Assignment assignment, CancellationToken cancellationToken);
}
