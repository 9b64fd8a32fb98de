using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>
/// An argument's value after coercion (specification 6.4.1), as a tree that remembers where each part came from: a literal of the document,
/// or a place inside a variable. A planner reads the shape from it and keeps the leaves as references, so that one plan serves all requests
/// of the same shape.
/// </summary>
public sealed class InputNode
{
    /// <summary>The type that the value was coerced to, without an outer <c>!</c>.</summary>
    public required TypeRef Type { get; init; }

    /// <summary>
    /// The coerced value of a leaf (see <see cref="ScalarType"/>; <see cref="EnumValue"/> for enums) or null. Null too where
    /// <see cref="Items"/> or <see cref="Fields"/> hold the value.
    /// </summary>
    public object? Value { get; init; }

    /// <summary>The items where the value is a list, else null.</summary>
    public IReadOnlyList<InputNode>? Items { get; init; }

    /// <summary>The fields that were given (or have defaults) where the value is an input object, in the order given; else null.</summary>
    public IReadOnlyList<InputField>? Fields { get; init; }

    /// <summary>Where the value stands inside a variable; null where it is a literal of the document or a default of the schema.</summary>
    public VariablePath? Path { get; init; }

    /// <summary>The syntax it was read from, for the location of an error; null for a schema default.</summary>
    public SyntaxNode? Syntax { get; init; }

    /// <summary>True for an explicit null.</summary>
    public bool IsNull => Value is null && Items is null && Fields is null;

    /// <summary>The field of an input object by name, or null where it was not given.</summary>
    public InputNode? Field(string name)
    {
        if (Fields is not null)
        {
            foreach (var field in Fields)
            {
                if (field.Definition.Name == name)
                    return field.Node;
            }
        }

        return null;
    }
}

/// <summary>A field that was given in an input object.</summary>
public readonly record struct InputField(InputValue Definition, InputNode Node);

/// <summary>
/// A place inside the variables of a request: the index of the variable's definition, then field names (<see cref="string"/>) and list
/// indexes (<see cref="int"/>).
/// </summary>
public sealed record VariablePath(int Variable, IReadOnlyList<object> Steps);

/// <summary>A coerced input object inside <see cref="VariableValues"/>: the fields given or defaulted, in order.</summary>
public sealed record InputObjectValue(InputObjectType Type, IReadOnlyList<KeyValuePair<InputValue, object?>> Fields);
