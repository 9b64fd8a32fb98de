using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>Reads the arguments of fields and directives (specification 6.4.1, CoerceArgumentValues).</summary>
public static class ArgumentReader
{
    private static readonly Dictionary<string, object?> NoArguments = [];

    /// <summary>The argument of a field, with the provenance of its parts; null where it is not given and has no default.</summary>
    /// <exception cref="GraphQLException">It does not fit its type, or it is required and not given.</exception>
    public static InputNode? Read(InputValue definition, FieldSyntax field, VariableValues variables, Operation operation)
        => Read(definition, field.Arguments, field, variables, operation);

    /// <summary>The argument of a directive, as for a field.</summary>
    /// <exception cref="GraphQLException">It does not fit its type, or it is required and not given.</exception>
    public static InputNode? Read(InputValue definition, DirectiveSyntax directive, VariableValues variables, Operation operation)
        => Read(definition, directive.Arguments, directive, variables, operation);

    /// <summary>
    /// The arguments of a field by name as plain values (the forms are those of <see cref="VariableValues"/>), for a resolver. Arguments that
    /// are neither given nor have a default are left out.
    /// </summary>
    /// <exception cref="GraphQLException">One does not fit its type, or is required and not given.</exception>
    public static IReadOnlyDictionary<string, object?> Values(
        FieldDefinition definition, FieldSyntax field, VariableValues variables, Operation operation)
    {
        if (definition.Arguments.Count == 0)
            return NoArguments;
        var values = new Dictionary<string, object?>(definition.Arguments.Count, StringComparer.Ordinal);
        foreach (var argument in definition.Arguments)
        {
            if (Read(argument, field.Arguments, field, variables, operation) is { } node)
                values.Add(argument.Name, node.ToValue());
        }

        return values;
    }

    private static InputNode? Read(
        InputValue definition, IReadOnlyList<ArgumentSyntax> arguments, SyntaxNode site, VariableValues variables, Operation operation)
    {
        var given = Find(arguments, definition.Name);
        var reader = new InputReader(operation, variables, $"Argument \"{definition.Name}\"");
        if (given is not null && !reader.IsAbsent(given.Value))
        {
            if (definition.Type.IsNonNull && reader.IsNull(given.Value))
                throw Null(definition, given, operation);
            return reader.Literal(definition.Type, given.Value);
        }

        if (definition.DefaultValue is not null)
            return CoercedDefault.Of(definition).Node;
        return definition.Type.IsNonNull ? throw Missing(definition, given, site, operation) : null;
    }

    private static ArgumentSyntax? Find(IReadOnlyList<ArgumentSyntax> arguments, string name)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Name.Value == name)
                return arguments[i];
        }

        return null;
    }

    private static GraphQLException Null(InputValue definition, ArgumentSyntax given, Operation operation) => new(new GraphQLError(
        $"Argument \"{definition.Name}\" of non-null type \"{definition.Type}\" must not be null.",
        ErrorCodes.BadInput,
        operation.LocationOf(given.Value)));

    private static GraphQLException Missing(InputValue definition, ArgumentSyntax? given, SyntaxNode site, Operation operation)
    {
        var problem = given?.Value is VariableSyntax variable
            ? $"was provided the variable \"${variable.Name}\" which was not provided a runtime value."
            : "was not provided.";
        return new GraphQLException(new GraphQLError(
            $"Argument \"{definition.Name}\" of required type \"{definition.Type}\" {problem}",
            ErrorCodes.BadInput,
            operation.LocationOf(given?.Value ?? site)));
    }
}
