namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>What of an element a value is read from.</summary>
internal enum ReadSource
{
    /// <summary>Its text as a person sees it.</summary>
    Text,

    /// <summary>Only the text directly in it.</summary>
    OwnText,

    /// <summary>An attribute as written; the argument is its name.</summary>
    Attribute,

    /// <summary>An attribute that holds an address, made absolute; the argument is its name.</summary>
    Address,

    /// <summary>The value that stands after a label in its text; the argument is the label.</summary>
    Labelled,

    /// <summary>The first telephone number in its text; the argument, when there is one, is the label before it.</summary>
    Phone,

    /// <summary>The lines of its text that make a postal address.</summary>
    Postal,

    /// <summary>The class name that is not the same for all; the argument is the one that is.</summary>
    ClassToken,

    /// <summary>A leaf of the page's JSON-LD; the argument is its type and path, <c>JobPosting hiringOrganization.name</c>.</summary>
    Data,

    /// <summary>A leaf of the page's embedded JSON; the argument is the script's selector and the path, <c>#__NEXT_DATA__ props.pageProps.sku</c>.</summary>
    State,

    /// <summary>The cell of a table row under the header named by the argument.</summary>
    Cell,
}
