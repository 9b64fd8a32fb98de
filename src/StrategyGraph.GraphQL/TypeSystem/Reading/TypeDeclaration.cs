using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.TypeSystem.Reading;

/// <summary>What a document says about one named type: its definition and the extensions of the same kind, in order.</summary>
internal sealed class TypeDeclaration(TypeDefinitionSyntax definition)
{
    public string Name => Definition.Name.Value;

    public TypeDefinitionSyntax Definition { get; } = definition;

    public List<TypeDefinitionSyntax> Parts { get; } = [definition];

    /// <summary>The kind as messages call it.</summary>
    public static string KindOf(TypeDefinitionSyntax definition) => definition switch
    {
        ScalarTypeSyntax => "scalar",
        ObjectTypeSyntax => "object",
        InterfaceTypeSyntax => "interface",
        UnionTypeSyntax => "union",
        EnumTypeSyntax => "enum",
        _ => "input object",
    };

    /// <summary>The interfaces that the parts name.</summary>
    public IEnumerable<NamedTypeSyntax> Interfaces => Parts.OfType<CompositeTypeSyntax>().SelectMany(p => p.Interfaces);

    /// <summary>The fields of an object type or interface.</summary>
    public IEnumerable<FieldDefinitionSyntax> Fields => Parts.OfType<CompositeTypeSyntax>().SelectMany(p => p.Fields);

    /// <summary>The fields of an input object.</summary>
    public IEnumerable<InputValueDefinitionSyntax> InputFields => Parts.OfType<InputObjectTypeSyntax>().SelectMany(p => p.Fields);

    /// <summary>The values of an enum.</summary>
    public IEnumerable<EnumValueDefinitionSyntax> Values => Parts.OfType<EnumTypeSyntax>().SelectMany(p => p.Values);

    /// <summary>The members of a union.</summary>
    public IEnumerable<NamedTypeSyntax> Members => Parts.OfType<UnionTypeSyntax>().SelectMany(p => p.Members);

    /// <summary>The directives applied to the type.</summary>
    public IEnumerable<DirectiveSyntax> Directives => Parts.SelectMany(p => p.Directives);
}
