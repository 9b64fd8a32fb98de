using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.Domain.Model;

/// <summary>
/// Reads a model from SDL: object types with <c>@node</c> are node types, those with <c>@relationshipProperties</c> edge types, fields with
/// <c>@relationship</c> links, all others properties; unions and enums are what they say. The directives are those of @neo4j/graphql 7.
/// </summary>
public static class ModelReader
{
    /// <summary>Every code that a fault of the model has.</summary>
    public const string FaultCode = "MODEL_INVALID";

    /// <summary>The model that is built into this assembly.</summary>
    /// <exception cref="GraphQLException">It has faults; all of them are named, with file, line and column.</exception>
    public static GraphModel ReadBuiltIn()
    {
        using var stream = typeof(ModelReader).Assembly.GetManifestResourceStream("strategy.graphql")!;
        using var reader = new StreamReader(stream);
        return Read(new Source(reader.ReadToEnd(), "strategy.graphql"));
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="GraphQLException">It has faults; all of them are named, with file, line and column.</exception>
    public static GraphModel Read(Source source)
    {
        var faults = new ModelFaults(source);
        var document = Parser.Parse(source);
        var definitions = new Dictionary<string, TypeDefinitionSyntax>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            if (definition is not TypeDefinitionSyntax type || type.IsExtension)
                faults.Add(definition, "A model holds definitions of types, unions and enums; put this into one of them.");
            else if (!definitions.TryAdd(type.Name.Value, type))
                faults.Add(type.Name, $"\"{type.Name}\" is defined twice; keep one of them.");
        }

        var enums = ReadEnums(definitions, faults);
        var types = new PropertyReader(enums, faults);
        var edges = definitions.Values.OfType<ObjectTypeSyntax>().Where(t => t.Has("relationshipProperties")).ToDictionary(
            t => t.Name.Value, t => new EdgeType(t.Name.Value, t.Description?.Value, types.Read(t)), StringComparer.Ordinal);
        var nodes = ReadNodeTypes(definitions, types, faults);
        var unions = ReadUnions(definitions, nodes, faults);
        var relationships = new LinkReader(nodes, unions, edges, faults).Read(definitions);
        faults.ThrowIfAny();
        return new GraphModel([.. nodes.Values], [.. unions.Values], [.. enums.Values], [.. edges.Values], relationships);
    }

    private static Dictionary<string, EnumKind> ReadEnums(Dictionary<string, TypeDefinitionSyntax> definitions, ModelFaults faults)
    {
        foreach (var type in definitions.Values.Where(t => t is not (EnumTypeSyntax or UnionTypeSyntax or ObjectTypeSyntax)))
            faults.Add(type.Name, $"\"{type.Name}\" is neither a type, a union nor an enum; a model has no other definitions.");
        return definitions.Values.OfType<EnumTypeSyntax>().ToDictionary(
            e => e.Name.Value,
            e => new EnumKind(e.Name.Value, e.Description?.Value, [.. e.Values.Select((v, i) => new EnumMember(i, v.Name.Value, v.Description?.Value))]),
            StringComparer.Ordinal);
    }

    private static Dictionary<string, NodeType> ReadNodeTypes(
        Dictionary<string, TypeDefinitionSyntax> definitions, PropertyReader properties, ModelFaults faults)
    {
        var nodes = new Dictionary<string, NodeType>(StringComparer.Ordinal);
        var plurals = new HashSet<string>(StringComparer.Ordinal);
        foreach (var syntax in definitions.Values.OfType<ObjectTypeSyntax>())
        {
            if (syntax.Has("relationshipProperties"))
                continue;
            var name = syntax.Name.Value;
            if (!syntax.Has("node"))
                faults.Add(syntax.Name, $"\"{name}\" is neither a node nor the properties of a relationship; add @node or @relationshipProperties.");
            var plural = syntax.Text("plural", "value") ?? ModelNames.Plural(name);
            var type = new NodeType(nodes.Count, name, plural, ModelNames.Constant(name), syntax.Description?.Value)
            {
                Properties = properties.Read(syntax),
            };
            foreach (var (required, kind) in new[] { ("id", PropertyKind.Id), ("title", PropertyKind.String), ("position", PropertyKind.Int), ("version", PropertyKind.Int) })
            {
                if (type.Property(required) is not { IsRequired: true, IsList: false } found || found.Kind != kind)
                    faults.Add(syntax.Name, $"\"{name}\" needs the field \"{required}: {(kind == PropertyKind.Id ? "ID" : kind)}!\"; every node type has it.");
            }

            if (!plurals.Add(plural))
                faults.Add(syntax.Name, $"The plural \"{plural}\" of \"{name}\" is that of another type too; give it one with @plural(value: …).");
            nodes.Add(name, type);
        }

        return nodes;
    }

    private static Dictionary<string, UnionKind> ReadUnions(
        Dictionary<string, TypeDefinitionSyntax> definitions, Dictionary<string, NodeType> nodes, ModelFaults faults)
    {
        var unions = new Dictionary<string, UnionKind>(StringComparer.Ordinal);
        foreach (var syntax in definitions.Values.OfType<UnionTypeSyntax>())
        {
            var members = new List<NodeType>();
            foreach (var member in syntax.Members)
            {
                if (nodes.TryGetValue(member.Name.Value, out var type))
                    members.Add(type);
                else
                    faults.Add(member, $"\"{member.Name}\" is no node type; a union has node types as its members.");
            }

            unions.Add(syntax.Name.Value, new UnionKind(syntax.Name.Value, syntax.Description?.Value, members));
        }

        return unions;
    }
}
