namespace Errand.Runner.Authoring.Builtin.Reading.Values;

/// <summary>What sort of value a property wants, told by its name, type and format.</summary>
internal enum ValueKind
{
    Text,
    Title,
    Description,
    Url,
    Image,
    Price,
    Number,
    Boolean,
    Date,
    Phone,
    Fax,
    Email,
    Address,
    Rating,
}
