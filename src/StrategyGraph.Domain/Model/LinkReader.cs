using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.Domain.Model;

/// <summary>Reads the links of all node types, and gives each relationship that is declared on one side only its implicit inverse.</summary>
internal sealed class LinkReader(
    IReadOnlyDictionary<string, NodeType> nodes,
    IReadOnlyDictionary<string, UnionKind> unions,
    IReadOnlyDictionary<string, EdgeType> edges,
    ModelFaults faults)
{
    private readonly Dictionary<string, RelationshipType> _relationships = new(StringComparer.Ordinal);
    private readonly Dictionary<NodeType, List<Link>> _links = [];

    /// <summary>Fills <see cref="NodeType.Links"/> and gives the relationship types by first use.</summary>
    public IReadOnlyList<RelationshipType> Read(IReadOnlyDictionary<string, TypeDefinitionSyntax> definitions)
    {
        foreach (var type in nodes.Values)
            _links[type] = [];
        foreach (var type in nodes.Values)
        {
            foreach (var field in ((ObjectTypeSyntax)definitions[type.Name]).Fields)
            {
                if (SdlDirectives.Find(field.Directives, "relationship") is { } directive)
                    ReadLink(type, field, directive);
            }
        }

        foreach (var type in nodes.Values)
        {
            foreach (var link in _links[type].Where(l => !l.IsImplicit).ToArray())
                AddInverses(type, link);
        }

        foreach (var (type, links) in _links)
            type.Links = links;
        return [.. _relationships.Values];
    }

    private void ReadLink(NodeType type, FieldDefinitionSyntax field, DirectiveSyntax directive)
    {
        var path = $"{type.Name}.{field.Name}";
        var name = directive.Text("type");
        LinkDirection? direction = directive.Text("direction") switch { "OUT" => LinkDirection.Out, "IN" => LinkDirection.In, _ => null };
        if (name is null || direction is null)
        {
            faults.Add(directive, $"The relationship of \"{path}\" needs type: \"…\" and direction: OUT or IN.");
            return;
        }

        if (field.Description is null)
            faults.Add(field.Name, $"\"{path}\" has no description; it is the documentation that clients show.");
        var required = field.Type is NonNullTypeSyntax;
        var inner = field.Type is NonNullTypeSyntax n ? n.Of : field.Type;
        var single = inner is NamedTypeSyntax;
        if (inner is ListTypeSyntax list)
        {
            if (!required || list.Of is not NonNullTypeSyntax item)
            {
                faults.Add(field.Type, $"The list \"{path}\" is never null and holds no null: write [T!]!.");
                return;
            }

            inner = item.Of;
        }

        var target = (inner as NamedTypeSyntax)?.Name.Value ?? "";
        var union = unions.GetValueOrDefault(target);
        IReadOnlyList<NodeType>? targets = union?.Members ?? (nodes.TryGetValue(target, out var one) ? [one] : null);
        if (targets is null)
        {
            faults.Add(field.Type, $"\"{target}\", to which \"{path}\" leads, is neither a node type nor a union of the model.");
            return;
        }

        if (Relationship(path, name, directive) is not { } relationship)
            return;
        var links = _links[type];
        if (links.Find(l => l.Relationship == relationship && l.Direction == direction && l.Targets.Any(targets.Contains)) is { } other)
            faults.Add(field.Name, $"\"{path}\" and \"{type.Name}.{other.Name}\" follow one relationship to one type; keep one of them.");
        links.Add(new Link(
            links.Count, field.Name.Value, field.Description?.Value, relationship, direction.Value, targets, union, single, single && required, false));
    }

    private RelationshipType? Relationship(string path, string name, DirectiveSyntax directive)
    {
        EdgeType? edge = null;
        if (directive.Text("properties") is { } properties && !edges.TryGetValue(properties, out edge))
        {
            faults.Add(directive, $"\"{properties}\", the properties of \"{path}\", is no type with @relationshipProperties.");
            return null;
        }

        if (!_relationships.TryGetValue(name, out var relationship))
            _relationships.Add(name, relationship = new RelationshipType(_relationships.Count, name, edge));
        else if (relationship.Properties != edge)
            faults.Add(directive, $"The relationship {name} has the properties {relationship.Properties?.Name ?? "none"} elsewhere; every link of it needs the same.");
        return relationship;
    }

    private void AddInverses(NodeType type, Link link)
    {
        var back = link.Direction == LinkDirection.Out ? LinkDirection.In : LinkDirection.Out;
        foreach (var target in link.Targets)
        {
            var links = _links[target];
            if (links.Exists(l => l.Relationship == link.Relationship && l.Direction == back && l.LeadsTo(type)))
                continue;
            links.Add(new Link(links.Count, link.Relationship.Name, null, link.Relationship, back, [type], null, false, false, true));
        }
    }
}
