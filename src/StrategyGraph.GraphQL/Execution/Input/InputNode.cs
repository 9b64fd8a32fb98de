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
    private IReadOnlyList<InputNode>? _items;

    /// <summary>The type that the value was coerced to, without an outer <c>!</c>.</summary>
    public required TypeRef Type { get; init; }

    /// <summary>
    /// The coerced value of a leaf (see <see cref="ScalarType"/>; <see cref="EnumValue"/> for enums) or null. Null too where
    /// <see cref="Items"/> or <see cref="Fields"/> hold the value.
    /// </summary>
    public object? Value { get; init; }

    /// <summary>
    /// The items where the value is a list, else null. A list of scalars that stands inside a variable is one leaf of the request's shape
    /// (<see cref="VariableValues.Shape"/>): a plan may refer to it by <see cref="Path"/>, but must not depend on its items or their number.
    /// </summary>
    public IReadOnlyList<InputNode>? Items
    {
        get => _items ??= Scalars is null ? null : ItemsOf(Scalars);
        init => _items = value;
    }

    /// <summary>
    /// The plain items of a list of scalars that stands inside a variable, else null. It may be as long as a request can be, and
    /// <see cref="Items"/>, with a place for each, are only made when they are asked for.
    /// </summary>
    public IReadOnlyList<object?>? Scalars { get; init; }

    /// <summary>The fields that were given (or have defaults) where the value is an input object, in the order given; else null.</summary>
    public IReadOnlyList<InputField>? Fields { get; init; }

    /// <summary>
    /// Where the value stands inside a variable; null where it is a literal of the document or a default of the schema. It is null too for a
    /// list or object given to a custom scalar, which may have variables inside: such a value is good for one request only.
    /// </summary>
    public VariablePath? Path { get; init; }

    /// <summary>The syntax it was read from, for the location of an error; null for a schema default.</summary>
    public SyntaxNode? Syntax { get; init; }

    /// <summary>True for an explicit null.</summary>
    public bool IsNull => Value is null && Scalars is null && _items is null && Fields is null;

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

    /// <summary>The value without its provenance, in the form that <see cref="VariableValues"/> has.</summary>
    public object? ToValue()
    {
        if (Scalars is not null)
            return Scalars.ToArray();
        if (Items is not null)
        {
            var items = new object?[Items.Count];
            for (var i = 0; i < items.Length; i++)
                items[i] = Items[i].ToValue();
            return items;
        }

        if (Fields is null)
            return Value;
        var fields = new KeyValuePair<InputValue, object?>[Fields.Count];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = new(Fields[i].Definition, Fields[i].Node.ToValue());
        return new InputObjectValue((InputObjectType)Type, fields);
    }

    private InputNode[] ItemsOf(IReadOnlyList<object?> scalars)
    {
        var items = new InputNode[scalars.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = new InputNode
            {
                Type = ((ListType)Type).Of.Nullable,
                Value = scalars[i],
                Path = new VariablePath(Path!.Variable, [.. Path.Steps, i]),
                Syntax = Syntax,
            };
        }

        return items;
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
public sealed record InputObjectValue(InputObjectType Type, IReadOnlyList<KeyValuePair<InputValue, object?>> Fields)
{
    /// <summary>The value of a field; false where it was neither given nor has a default.</summary>
    public bool TryGet(string name, out object? value)
    {
        for (var i = 0; i < Fields.Count; i++)
        {
            if (Fields[i].Key.Name != name)
                continue;
            value = Fields[i].Value;
            return true;
        }

        value = null;
        return false;
    }
}
