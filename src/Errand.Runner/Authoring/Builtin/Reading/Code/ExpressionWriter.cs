using System.Text;
using Errand.Runner.Authoring.Builtin.Reading.Fields;
using Errand.Runner.Authoring.Builtin.Reading.Planning;
using Errand.Runner.Authoring.Builtin.Reading.Regions;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Code;

/// <summary>Writes the expression that reads a field from a scope, and remembers which helpers it called.</summary>
internal sealed class ExpressionWriter
{
    private readonly HashSet<string> used = [];

    public string Helpers() => ReadingScript.Helpers(used);

    /// <summary>An object literal with one property a line.</summary>
    public string Object(IReadOnlyList<PlannedField> fields, string scope, int indent)
    {
        var margin = new string(' ', indent + 2);
        var text = new StringBuilder("{\n");
        foreach (var field in fields) text.Append($"{margin}{Js.Name(field.Wanted.Name)}: {Value(field, scope, indent + 2)},\n");
        return text.Append(new string(' ', indent)).Append('}').ToString();
    }

    public string Value(PlannedField field, string scope, int indent)
    {
        if (field.Items is { } items) return Items(field, items, scope, indent);
        if (field.Column is not { } column) return Object(field.Children, scope, indent);
        return Part(field.Part, Leaf(field.Wanted, column, scope));
    }

    private string Items(PlannedField field, Selector items, string scope, int indent)
    {
        var all = $"[...{scope}.querySelectorAll({Js.Text(items.ToString())})]";
        if (field.Column is not { } column) return $"{all}.map(item => ({Object(field.Children, "item", indent)}))";
        var leaf = Leaf(field.Wanted, column, "item");
        return $"{all}.map({(leaf == "text(item)" ? "text" : $"item => {leaf}")}).filter(value => value !== null)";
    }

    private string Leaf(Wanted wanted, Column column, string scope)
    {
        var raw = Raw(column, Element(column.Selector, scope, column.IsAfter));
        if (column.Prefix is { } prefix) raw = Call("after", raw, Js.Text(prefix));
        return (wanted.Type, wanted.Kind, wanted.Format) switch
        {
            (JsonType.Number or JsonType.Integer, _, _) => Call("number", raw),
            (JsonType.Boolean, _, _) => Call("isTrue", raw),
            (_, ValueKind.Date, "date") => Call("isoDate", raw),
            (_, ValueKind.Date, "date-time") => Call("isoTime", raw),
            _ => raw,
        };
    }

    private static string Element(Selector selector, string scope, bool isAfter) =>
        isAfter ? selector.IsSelf ? $"{scope}.nextElementSibling" : $"{scope}.nextElementSibling?.querySelector({Js.Text(selector.ToString())})"
        : selector.IsSelf ? scope == "document" ? "document.body" : scope : $"{scope}.querySelector({Js.Text(selector.ToString())})";

    private string Raw(Column column, string element) => column.Source switch
    {
        ReadSource.Text => Call("text", element),
        ReadSource.OwnText => Call("ownText", element),
        ReadSource.Attribute => Call("attribute", element, Js.Text(column.Argument ?? "")),
        ReadSource.Address => Call("address", element, Js.Text(column.Argument ?? "")),
        ReadSource.Labelled => Call("labelled", element, Js.Text(column.Argument ?? "")),
        ReadSource.Phone => column.Argument is { Length: > 0 } label ? Call("phone", element, Js.Text(label)) : Call("phone", element),
        ReadSource.Postal => Call("postalAddress", element),
        ReadSource.Data when column.Argument?.Split(' ') is [var type, var path] => Call("data", Js.Text(type), Js.Text(path)),
        ReadSource.State when column.Argument?.Split(' ') is [var script, var path] => Call("embedded", Js.Text(script), Js.Text(path)),
        ReadSource.ClassToken => Call("otherClass", element, Js.Text(column.Argument ?? "")),
        _ => Call("cell", "row", Js.Text(column.Argument ?? "")),
    };

    private string Part(NamePart part, string value) => part switch
    {
        NamePart.First => Call("firstName", value),
        NamePart.Last => Call("lastName", value),
        _ => value,
    };

    private string Call(string helper, params string[] arguments)
    {
        used.Add(helper);
        return $"{helper}({string.Join(", ", arguments)})";
    }
}
