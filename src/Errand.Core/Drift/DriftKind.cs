namespace Errand.Core.Drift;

/// <summary>In what way an output lies outside what its automation used to give.</summary>
public enum DriftKind
{
    /// <summary>Another shape as a whole, such as one object in place of a list.</summary>
    Shape,

    /// <summary>No records, or hardly any, where there were always many.</summary>
    Records,

    /// <summary>A field that used to be filled is empty.</summary>
    Empty,

    /// <summary>A field holds another JSON type.</summary>
    Type,

    /// <summary>A field's texts look different: names where prices stood.</summary>
    Pattern,

    /// <summary>A field that told records apart has one value in all of them.</summary>
    Distinct,
}
