using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>Finds the object type of a value of an interface or union (specification 6.4.3, ResolveAbstractType).</summary>
internal static class AbstractResult
{
    /// <summary>The object type.</summary>
    /// <exception cref="InvalidOperationException">The schema's resolver names none that is possible.</exception>
    public static ObjectType TypeOf(Schema schema, NamedType type, object value)
    {
        var name = type.Binding switch
        {
            TypeResolver resolve => resolve(value),
            _ when value is IReadOnlyDictionary<string, object?> fields => fields.GetValueOrDefault("__typename") as string,
            _ => null,
        };
        if (name is null)
            throw new InvalidOperationException($"No object type was named for a value of {type}.");
        return schema.Type(name) is ObjectType found && schema.PossibleTypes(type).Contains(found)
            ? found
            : throw new InvalidOperationException($"\"{name}\" was named for a value of {type}, and is not one of its possible types.");
    }
}
