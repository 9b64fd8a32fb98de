namespace StrategyGraph.GraphQL.TypeSystem;

/// <summary>
/// The order in which a schema tells about itself. It is that of graphql-js, so that the two give the same introspection: types as they are
/// defined, each built-in scalar behind the first type that refers to it, introspection types last; directives of the schema's own first.
/// </summary>
internal static class TypeOrder
{
    /// <summary>All types of a schema, introspection types and the scalars that they refer to included.</summary>
    public static List<NamedType> Of(IEnumerable<NamedType> types, IReadOnlyList<DirectiveDefinition> directives)
    {
        var all = new List<NamedType>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var given = types.Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal)).ToList();
        foreach (var type in given.Where(t => BuiltInScalars.Named(t.Name) is null))
        {
            Add(type);
            AddScalars(ReferencesOf(type));
        }

        AddScalars(directives.SelectMany(d => d.Arguments).Select(a => a.Type));
        AddScalars(given);
        all.AddRange(Introspection.IntrospectionTypes.All);
        return all;

        void AddScalars(IEnumerable<TypeRef> references)
        {
            foreach (var reference in references)
            {
                if (BuiltInScalars.Named(reference.Named.Name) is not null)
                    Add(reference.Named);
            }
        }

        void Add(NamedType type)
        {
            if (seen.Add(type.Name))
                all.Add(type);
        }
    }

    /// <summary>All directives of a schema: its own, then the built-in ones whose place none of them takes.</summary>
    public static List<DirectiveDefinition> Of(IEnumerable<DirectiveDefinition> own) =>
        [.. own.Concat(BuiltInDirectives.All).DistinctBy(d => d.Name)];

    private static IEnumerable<TypeRef> ReferencesOf(NamedType type) => type switch
    {
        CompositeType composite => composite.Fields.SelectMany(f => f.Arguments.Select(a => a.Type).Prepend(f.Type)),
        InputObjectType input => input.Fields.Select(f => f.Type),
        _ => [],
    };
}
