using Errand.Runner.Authoring.Builtin.Reading.Fields;

namespace Errand.Runner.Authoring.Builtin.Reading.Planning;

/// <summary>Tells what was planned, and what was not found, in the words of the door.</summary>
internal static class FieldReport
{
    public static IEnumerable<FieldRead> Reads(PlannedField field, string path)
    {
        var name = path + field.Wanted.Name + (field.Items is null ? "" : "[]");
        if (field.Column is not { } column) return field.Children.SelectMany(child => Reads(child, $"{name}."));
        var selector = column.Source is ReadSource.Data or ReadSource.State ? null : field.Items is null ? column.Selector.ToString() : $"{field.Items} {column.Selector}".TrimEnd();
        return [new FieldRead(name, selector, SourceOf(column), Math.Min(1, field.Certainty)) { Alternatives = [.. column.Alternatives.Select(other => other.ToString())] }];
    }

    public static IReadOnlyList<MissingField> Missing(IReadOnlyList<Wanted> wanted, IReadOnlyList<PlannedField> found, string where, string path)
    {
        var missing = new List<MissingField>();
        foreach (var property in wanted)
        {
            var name = path + property.Name + (property.IsList ? "[]" : "");
            if (found.FirstOrDefault(field => field.Wanted == property) is not { } field) missing.Add(new MissingField(name, property.IsRequired, $"{where}: by name, label, class and kind of value"));
            else if (!property.IsLeaf) missing.AddRange(Missing(property.Properties, field.Children, where, $"{name}."));
        }

        return missing;
    }

    /// <summary>The columns of a record's own leaves.</summary>
    public static IEnumerable<Column> Columns(IEnumerable<PlannedField> fields) =>
        fields.Where(field => field.Items is null).SelectMany(field => field.Column is { } column ? [column] : Columns(field.Children));

    private static string SourceOf(Column column) => column.Source switch
    {
        ReadSource.Text or ReadSource.OwnText or ReadSource.Cell or ReadSource.Phone or ReadSource.Postal => "text",
        ReadSource.Data or ReadSource.State => "json",
        ReadSource.Labelled => "label",
        ReadSource.ClassToken => "class",
        _ => column.Argument ?? "text",
    };
}
