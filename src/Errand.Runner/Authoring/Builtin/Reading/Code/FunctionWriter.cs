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
    /// <param name="isBare">Each record is its only field's value.</param>
    /// <param name="skipsEmpty">Elements without any value are left out.</param>
    /// <param name="keepsFirst">Of equal records only the first is kept.</param>
    public static string Rows(Selector selector, IReadOnlyList<PlannedField> fields, bool isBare, bool skipsEmpty, bool keepsFirst)
    {
        var writer = new FunctionWriter();
        var body = new StringBuilder();
        var value = isBare ? writer.expressions.Value(fields[0], "row", 2) : $"({writer.expressions.Object(fields, "row", 2)})";
        body.Append($"  const rows = [...document.querySelectorAll({Js.Text(selector.ToString())})].map(row => {value});\n");
        var result = "rows";
        if (skipsEmpty) result += isBare ? ".filter(row => row !== null)" : ".filter(row => Object.values(row).some(value => value !== null))";
        if (keepsFirst) result += isBare ? ".filter((row, at, all) => all.indexOf(row) === at)" : ".filter((row, at, all) => all.findIndex(other => JSON.stringify(other) === JSON.stringify(row)) === at)";
        body.Append($"  return {result};\n");
        return writer.Function(body.ToString());
    }

    /// <summary>A function that answers one object read from the whole document.</summary>
    public static string Object(IReadOnlyList<PlannedField> fields, bool inList)
    {
        var writer = new FunctionWriter();
        var value = writer.expressions.Object(fields, "document", 2);
        return writer.Function($"  return {(inList ? $"[{value}]" : value)};\n");
    }

    private string Function(string body) => $"() => {{\n{expressions.Helpers()}{body}}}";
}
