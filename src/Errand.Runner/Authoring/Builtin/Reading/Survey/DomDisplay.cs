namespace Errand.Runner.Authoring.Builtin.Reading.Survey;

/// <summary>How an element is shown, as far as reading its text goes.</summary>
public enum DomDisplay
{
    /// <summary>Not shown.</summary>
    None = 0,

    /// <summary>Flows with the text around it.</summary>
    Inline = 1,

    /// <summary>Stands on lines of its own.</summary>
    Block = 2,
}
