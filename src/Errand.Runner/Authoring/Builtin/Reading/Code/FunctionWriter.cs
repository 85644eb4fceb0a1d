using System.Text;
using Errand.Runner.Authoring.Builtin.Reading.Planning;
using Errand.Runner.Authoring.Builtin.Reading.Regions;

namespace Errand.Runner.Authoring.Builtin.Reading.Code;

/// <summary>Writes the in-page function that reads a plan's fields: short, with the helpers it uses and no others.</summary>
internal sealed class FunctionWriter
{
    private readonly ExpressionWriter expressions = new();

    /// <summary>A function that answers one record for each element the selector finds.</summary>
    /// <param name="selector">Finds the records.</param>
    /// <param name="fields">What is read from each.</param>
    /// <param name="rules">Which rows are kept.</param>
    public static string Rows(Selector selector, IReadOnlyList<PlannedField> fields, RowRules rules)
    {
        var writer = new FunctionWriter();
        var body = new StringBuilder();
        var value = rules.IsBare ? writer.expressions.Value(fields[0], "row", 2) : $"({writer.expressions.Object(fields, "row", 2)})";
        body.Append($"  const rows = [...document.querySelectorAll({Js.Text(selector.ToString())})].map(row => {value});\n");
        body.Append($"  return rows{Filters(fields, rules)};\n");
        return writer.Function(body.ToString());
    }

    /// <summary>A function that answers one object read from the whole document.</summary>
    public static string Object(IReadOnlyList<PlannedField> fields, bool inList)
    {
        var writer = new FunctionWriter();
        var value = writer.expressions.Object(fields, "document", 2);
        return writer.Function($"  return {(inList ? $"[{value}]" : value)};\n");
    }

    private static string Filters(IReadOnlyList<PlannedField> fields, RowRules rules)
    {
        var only = fields is [var field] ? rules.IsBare ? "row" : $"row.{Js.Name(field.Wanted.Name)}" : null;
        var filters = "";
        if (rules.Key is { } key && !rules.IsBare) filters += $".filter(row => row[{Js.Text(key)}] !== null)";
        else if (rules.SkipsEmpty || rules.Key is not null) filters += only is null ? ".filter(row => Object.values(row).some(value => value !== null))" : $".filter(row => {only} !== null)";
        if (rules.KeepsFirst && only is not null) filters += $".filter((row, at, all) => all.findIndex(other => {only.Replace("row", "other")} === {only}) === at)";
        return filters;
    }

    private string Function(string body) => $"() => {{\n{expressions.Helpers()}{body}}}";
}
