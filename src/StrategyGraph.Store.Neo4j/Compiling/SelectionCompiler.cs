using System.Text;
using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>What is read of a node becomes a list of cells.</summary>
internal sealed class SelectionCompiler(CypherWriter writer, ModelTable table)
{
    /// <summary>Compiles connections of nodes. Set once, when both are made.</summary>
    public ConnectionCompiler Connections { get; set; } = null!;

    /// <summary>
    /// The cells of a node that may be of some types. Those of a node that a link (<paramref name="along"/>) leads to tell whether it is of
    /// another type, which only another tool can have put there.
    /// </summary>
    public (string Text, SelectionCode Code) Compile(NodeSelection selection, string node, IReadOnlyList<NodeType> types, Link? along = null)
    {
        var forms = new List<Form>();
        foreach (var type in types)
        {
            if (selection.ByType[type.Index] is not { } fields)
                continue;
            var form = Of(fields, node, type);
            if (forms.Find(f => f.Key == form.Key) is { } same)
                same.Types.Add(type);
            else
                forms.Add(form);
        }

        var isOne = forms.Count == 1 && forms[0].Types.Count == types.Count;
        var code = new SelectionCode { Forms = [.. forms.Select(f => f.Fields)], HasForm = !isOne, HasKind = isOne && along is not null && !table.IsAmbiguous(along), Types = [.. forms.Select(f => f.Types)], Kinds = types };
        if (along is not null)
            code.Place = $"\"{along.Name}\" of {table.OwnerOf(along).Name}";
        // Not CASE, as below: Neo4j runs subqueries within it a tenth slower.
        if (isOne)
            return ($"[{string.Join(", ", code.HasKind ? forms[0].Cells.Prepend(CypherWriter.IsOf(node, types)) : forms[0].Cells)}]", code);
        if (forms.Count == 0)
            return ("null", code);
        var branches = forms.Select((f, i) =>
            $"WHEN {CypherWriter.IsOf(node, f.Types)} THEN [{string.Join(", ", f.Cells.Prepend(CypherWriter.Number(i)))}]");
        return ($"CASE {string.Join(' ', branches)} END", code);
    }

    private Form Of(IReadOnlyList<NodeField> fields, string node, NodeType type)
    {
        var cells = new List<string>();
        var codes = new FieldCode[fields.Count];
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = Field(fields[i], node, type, out var cell);
            if (cell is not null)
                cells.Add(cell);
        }

        var key = new StringBuilder(string.Join(", ", cells));
        foreach (var code in codes)
            key.Append('\n').Append(Encoding.UTF8.GetString(code.Name)).Append(' ').Append(code.Property?.Kind).Append(code.Property?.IsList);
        return new Form(key.ToString(), codes, cells, [type]);
    }

    private FieldCode Field(NodeField field, string node, NodeType type, out string? cell)
    {
        cell = null;
        switch (field)
        {
            case ConstantField f:
                return new FieldCode([.. f.Name, .. f.Json], FieldKind.Constant);
            case PropertyField f:
                cell = CypherWriter.Property(node, f.Property.Name);
                return new FieldCode(f.Name, FieldKind.Property, f.Property);
            case LinkField f:
                cell = Linked(f, node, out var selection);
                return new FieldCode(f.Name, FieldKind.Link, Selection: selection);
            case ConnectionField f:
                cell = Connections.Compile(f.Connection, node, type, out var connection);
                return new FieldCode(f.Name, FieldKind.Connection, Connection: connection);
            default:
                throw new ArgumentException($"The store cannot read {field.GetType().Name}.", nameof(field));
        }
    }

    private string Linked(LinkField field, string node, out SelectionCode selection)
    {
        var end = writer.Variable('n');
        var cells = Compile(field.Selection, end, field.Link.Targets, field.Link);
        selection = cells.Code;
        selection.IsRequired = field.Link.IsRequired;
        return $"COLLECT {{ MATCH {CypherWriter.Step(node, field.Link, null, end, table.IsAmbiguous(field.Link))} RETURN {cells.Text} AS v }}";
    }

    private sealed record Form(string Key, FieldCode[] Fields, List<string> Cells, List<NodeType> Types);
}
