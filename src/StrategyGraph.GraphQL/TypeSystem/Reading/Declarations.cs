using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.TypeSystem.Reading;

/// <summary>A schema document sorted by what its definitions define; what cannot be sorted is a fault.</summary>
internal sealed class Declarations
{
    private readonly SchemaFaults _faults;
    private readonly Dictionary<string, TypeDeclaration> _byName = new(StringComparer.Ordinal);

    public Declarations(DocumentSyntax document, SchemaFaults faults)
    {
        _faults = faults;
        foreach (var definition in document.Definitions)
            Sort(definition);
        foreach (var extension in document.Definitions.OfType<TypeDefinitionSyntax>().Where(d => d.IsExtension))
            Extend(extension);
    }

    /// <summary>The schema definition, or null where the roots have their usual names.</summary>
    public SchemaSyntax? Schema { get; private set; }

    /// <summary>The schema definition and its extensions.</summary>
    public List<SchemaSyntax> SchemaParts { get; } = [];

    /// <summary>The types in order of definition.</summary>
    public List<TypeDeclaration> Types { get; } = [];

    /// <summary>The directive definitions, in order.</summary>
    public List<DirectiveDefinitionSyntax> Directives { get; } = [];

    /// <summary>What is declared under a name, or null.</summary>
    public TypeDeclaration? Type(string name) => _byName.GetValueOrDefault(name);

    private void Sort(DefinitionSyntax definition)
    {
        switch (definition)
        {
            case SchemaSyntax { IsExtension: false } schema:
                if (Schema is null)
                    SchemaParts.Insert(0, Schema = schema);
                else
                    _faults.Add("Must provide only one schema definition.", schema);
                break;
            case SchemaSyntax extension:
                SchemaParts.Add(extension);
                break;
            case TypeDefinitionSyntax { IsExtension: false } type:
                Define(type);
                break;
            case DirectiveDefinitionSyntax directive:
                if (Directives.Find(d => d.Name.Value == directive.Name.Value) is { } first)
                    _faults.Add($"There can be only one directive named \"@{directive.Name}\".", first.Name, directive.Name);
                else
                    Directives.Add(directive);
                break;
            case OperationSyntax or FragmentSyntax:
                _faults.Add("A schema holds type system definitions only: no operations and no fragments.", definition);
                break;
        }
    }

    private void Define(TypeDefinitionSyntax type)
    {
        var name = type.Name.Value;
        if (BuiltInScalars.Named(name) is not null && type is not ScalarTypeSyntax)
        {
            _faults.Add($"Type \"{name}\" already exists in the schema. It cannot also be defined in this type definition.", type.Name);
        }
        else if (_byName.TryGetValue(name, out var first))
        {
            _faults.Add($"There can be only one type named \"{name}\".", first.Definition.Name, type.Name);
        }
        else
        {
            var declaration = new TypeDeclaration(type);
            _byName.Add(name, declaration);
            Types.Add(declaration);
        }
    }

    private void Extend(TypeDefinitionSyntax extension)
    {
        var name = extension.Name.Value;
        if (!_byName.TryGetValue(name, out var declaration))
        {
            var suggestion = Suggestions.DidYouMean(name, _byName.Keys);
            _faults.Add($"Cannot extend type \"{name}\" because it is not defined.{suggestion}", extension.Name);
        }
        else if (declaration.Definition.GetType() != extension.GetType())
        {
            _faults.Add($"Cannot extend non-{TypeDeclaration.KindOf(extension)} type \"{name}\".", declaration.Definition, extension);
        }
        else
        {
            declaration.Parts.Add(extension);
        }
    }
}
