using Errand.Runner.Authoring.Builtin.Navigating.Locating;

namespace Errand.Runner.Authoring.Builtin.Navigating.Forms;

/// <summary>A form filled from parameters and sent.</summary>
internal sealed record FormUse
{
    public required FormPurpose Purpose { get; init; }

    /// <summary>The fields, in page order.</summary>
    public required IReadOnlyList<FieldUse> Fields { get; init; }

    /// <summary>What is pressed to send it; null: Enter in the last text field, or nothing when a choice sends it.</summary>
    public LocatorRecipe? Submit { get; init; }

    /// <summary>Whether sending it led to another document; false when the page changed in place. Learnt by trying.</summary>
    public bool Navigates { get; init; }
}
