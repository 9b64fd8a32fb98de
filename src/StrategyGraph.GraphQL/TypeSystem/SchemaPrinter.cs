using System.Text;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.TypeSystem;

/// <summary>
/// Writes a schema as SDL, the way graphql-js does: descriptions as block strings, in order of definition, without what is built in.
/// Reading it gives the same schema again. Directives applied in SDL are kept, which introspection cannot show.
/// </summary>
public sealed partial class SchemaPrinter
{
    private readonly StringBuilder _text = new();

    private SchemaPrinter()
    {
    }

    /// <summary>The SDL of a schema, without a line break at its end.</summary>
    public static string Print(Schema schema)
    {
        var printer = new SchemaPrinter();
        printer.WriteSchema(schema);
        foreach (var directive in schema.Directives.Where(d => BuiltInDirectives.All.All(b => b.Name != d.Name)))
            printer.WriteDirective(directive);
        foreach (var type in schema.Types.Where(IsOwn))
            printer.WriteType(type);
        return printer._text.ToString();
    }

    /// <summary>The SDL of one type, without a line break at its end.</summary>
    public static string Print(NamedType type)
    {
        var printer = new SchemaPrinter();
        printer.WriteType(type);
        return printer._text.ToString();
    }

    private static bool IsOwn(NamedType type) =>
        BuiltInScalars.Named(type.Name) is null && !type.Name.StartsWith("__", StringComparison.Ordinal);

    // Definitions stand one blank line apart.
    private void StartDefinition(string? description)
    {
        if (_text.Length > 0)
            _text.Append("\n\n");
        WriteDescription(description, "", isFirst: true);
    }

    private void WriteSchema(Schema schema)
    {
        if (schema.Description is null && schema.AppliedDirectives.Count == 0 && HasUsualRoots(schema))
            return;
        StartDefinition(schema.Description);
        _text.Append("schema");
        WriteApplied(schema.AppliedDirectives);
        _text.Append(" {\n  query: ").Append(schema.Query.Name);
        if (schema.Mutation is not null)
            _text.Append("\n  mutation: ").Append(schema.Mutation.Name);
        if (schema.Subscription is not null)
            _text.Append("\n  subscription: ").Append(schema.Subscription.Name);
        _text.Append("\n}");
    }

    // True where leaving the schema definition out says the same: each root has its usual name, and no other type has one.
    private static bool HasUsualRoots(Schema schema) =>
        schema.Type("Query") == schema.Query
        && schema.Type("Mutation") == schema.Mutation
        && schema.Type("Subscription") == schema.Subscription;

    private void WriteType(NamedType type)
    {
        StartDefinition(type.Description);
        switch (type)
        {
            case ScalarType scalar:
                _text.Append("scalar ").Append(type.Name);
                if (scalar.SpecifiedBy is not null)
                    _text.Append(" @specifiedBy(url: ").Append(StringPrinter.Quoted(scalar.SpecifiedBy)).Append(')');
                WriteApplied(type.AppliedDirectives);
                break;
            case CompositeType composite:
                WriteComposite(composite);
                break;
            case UnionType union:
                _text.Append("union ").Append(type.Name);
                WriteApplied(type.AppliedDirectives);
                _text.Append(union.Members.Count > 0 ? " = " : "").AppendJoin(" | ", union.Members);
                break;
            case EnumType values:
                _text.Append("enum ").Append(type.Name);
                WriteApplied(type.AppliedDirectives);
                WriteBlock(values.Values, WriteValue);
                break;
            case InputObjectType input:
                _text.Append("input ").Append(type.Name).Append(input.IsOneOf ? " @oneOf" : "");
                WriteApplied(type.AppliedDirectives);
                WriteBlock(input.Fields, (field, isFirst) => WriteInputValue(field, "  ", isFirst));
                break;
        }
    }

    private void WriteComposite(CompositeType type)
    {
        _text.Append(type is InterfaceType ? "interface " : "type ").Append(type.Name);
        _text.Append(type.Interfaces.Count > 0 ? " implements " : "").AppendJoin(" & ", type.Interfaces);
        WriteApplied(type.AppliedDirectives);
        WriteBlock(type.Fields, WriteField);
    }

    private void WriteDirective(DirectiveDefinition directive)
    {
        StartDefinition(directive.Description);
        _text.Append("directive @").Append(directive.Name);
        WriteArguments(directive.Arguments, "");
        _text.Append(directive.IsRepeatable ? " repeatable on " : " on ").AppendJoin(" | ", directive.Locations);
    }
}
