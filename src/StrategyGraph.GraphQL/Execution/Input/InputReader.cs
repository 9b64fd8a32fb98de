using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>
/// Coerces literals of a document, and the variables inside them, to a type (the "Input Coercion" parts of specification 3). Without an
/// operation the literal is a default of the schema, which has no place in the request.
/// </summary>
internal readonly struct InputReader(Operation? operation, VariableValues variables, string what)
{
    /// <summary>The coerced literal.</summary>
    /// <exception cref="GraphQLException">It does not fit the type.</exception>
    /// <exception cref="InvalidOperationException">It does not fit the type, and it is a default of the schema.</exception>
    public InputNode Literal(TypeRef type, ValueSyntax literal)
    {
        if (literal is VariableSyntax variable)
            return Variable(type, variable);
        if (literal is NullValueSyntax)
            return type.IsNonNull ? throw Fault(literal, $"Expected non-nullable type \"{type}\" not to be null.") : Leaf(type, null, literal);
        type = type.Nullable;
        return type switch
        {
            ListType list => List(list, literal),
            InputObjectType fields => Object(fields, literal),
            EnumType names => Leaf(type, Enum(names, literal), literal),
            ScalarType scalar => Leaf(type, Scalar(scalar, literal), literal),
            _ => throw new InvalidOperationException($"{type} is not an input type."),
        };
    }

    /// <summary>True for a variable that was not given and has no default.</summary>
    public bool IsAbsent(ValueSyntax literal)
        => literal is VariableSyntax variable
            && variables.IndexOf(variable.Name.Value) is var index
            && (index < 0 || ReferenceEquals(variables[index], VariableValues.Absent));

    /// <summary>True for null, and for a variable whose value is null.</summary>
    public bool IsNull(ValueSyntax literal) => literal switch
    {
        NullValueSyntax => true,
        VariableSyntax variable => variables.IndexOf(variable.Name.Value) is >= 0 and var index && variables[index] is null,
        _ => false,
    };

    private InputNode Variable(TypeRef type, VariableSyntax syntax)
    {
        var index = variables.IndexOf(syntax.Name.Value);
        var value = index < 0 ? VariableValues.Absent : variables[index];
        if (ReferenceEquals(value, VariableValues.Absent))
            value = null;
        if (value is null && type.IsNonNull)
            throw Fault(syntax, $"Expected non-nullable type \"{type}\" not to be null, and the variable \"${syntax.Name}\" gives no value.");
        return Inside(type, value, index, [], syntax);
    }

    private static InputNode Inside(TypeRef type, object? value, int variable, object[] steps, VariableSyntax syntax)
    {
        type = type.Nullable;
        InputNode[]? items = null;
        InputField[]? fields = null;
        if (type is ListType { Of.Nullable: ScalarType } && value is object?[] scalars && variable >= 0)
            return new InputNode { Type = type, Scalars = scalars, Path = new VariablePath(variable, steps), Syntax = syntax };
        if (type is ListType list && value is object?[] values)
        {
            items = new InputNode[values.Length];
            for (var i = 0; i < items.Length; i++)
                items[i] = Inside(list.Of, values[i], variable, [.. steps, i], syntax);
        }
        else if (value is InputObjectValue given)
        {
            fields = new InputField[given.Fields.Count];
            for (var i = 0; i < fields.Length; i++)
            {
                var (field, inner) = given.Fields[i];
                fields[i] = new InputField(field, Inside(field.Type, inner, variable, [.. steps, field.Name], syntax));
            }
        }

        return new InputNode
        {
            Type = type,
            Value = items is null && fields is null ? value : null,
            Items = items,
            Fields = fields,
            Path = variable < 0 ? null : new VariablePath(variable, steps),
            Syntax = syntax,
        };
    }

    private InputNode List(ListType list, ValueSyntax literal)
    {
        // A single value stands for a list of one (specification 3.12); an absent variable in a list is null.
        InputNode[] items;
        if (literal is ListValueSyntax given)
        {
            items = new InputNode[given.Items.Count];
            for (var i = 0; i < items.Length; i++)
                items[i] = Literal(list.Of, given.Items[i]);
        }
        else
        {
            items = [Literal(list.Of, literal)];
        }

        return new InputNode { Type = list, Items = items, Syntax = Place(literal) };
    }

    private InputNode Object(InputObjectType type, ValueSyntax literal)
    {
        if (literal is not ObjectValueSyntax given)
            throw Fault(literal, $"Expected type \"{type}\" to be an object.");
        var fields = new List<InputField>(given.Fields.Count);
        foreach (var field in given.Fields)
        {
            var definition = type.Field(field.Name.Value)
                ?? throw Fault(field, InputFaults.NoField(field.Name.Value, type));
            if (!IsAbsent(field.Value))
                fields.Add(new InputField(definition, Literal(definition.Type, field.Value)));
        }

        if (type.IsOneOf)
        {
            if (given.Fields.Count != 1 || fields.Count != 1)
                throw Fault(literal, $"Exactly one key must be specified for OneOf type \"{type}\".");
            if (fields[0].Node.IsNull)
                throw Fault(literal, $"Field \"{fields[0].Definition.Name}\" must be non-null.");
            return new InputNode { Type = type, Fields = fields, Syntax = Place(literal) };
        }

        var before = fields.Count;
        foreach (var definition in type.Fields)
        {
            if (IsGiven(fields, before, definition))
                continue;
            if (definition.DefaultValue is not null)
                fields.Add(new InputField(definition, CoercedDefault.Of(definition).Node));
            else if (definition.Type.IsNonNull)
                throw Fault(literal, $"Field \"{definition.Name}\" of required type \"{definition.Type}\" was not provided.");
        }

        return new InputNode { Type = type, Fields = fields, Syntax = Place(literal) };
    }

    private static bool IsGiven(List<InputField> fields, int count, InputValue definition)
    {
        for (var i = 0; i < count; i++)
        {
            if (ReferenceEquals(fields[i].Definition, definition))
                return true;
        }

        return false;
    }

    private EnumValue Enum(EnumType type, ValueSyntax literal)
    {
        if (literal is not EnumValueSyntax name)
            throw Fault(literal, InputFaults.NotAName(SyntaxPrinter.Print(literal), type, "non-enum"));
        return type.Value(name.Name) ?? throw Fault(literal, InputFaults.NoValue(name.Name, type));
    }

    private object Scalar(ScalarType type, ValueSyntax literal)
    {
        var constant = literal is ListValueSyntax or ObjectValueSyntax ? ConstantLiteral.Of(literal, variables) : literal;
        var value = type.FromLiteral(constant, out var fault);
        return fault is null && value is not null ? value : throw Fault(literal, fault ?? $"Expected type \"{type}\".");
    }

    private InputNode Leaf(TypeRef type, object? value, ValueSyntax literal)
        => new() { Type = type.Nullable, Value = value, Syntax = Place(literal) };

    private SyntaxNode? Place(SyntaxNode node) => operation is null ? null : node;

    private Exception Fault(SyntaxNode node, string problem) => operation is null
        ? new InvalidOperationException($"{what} has an invalid value; {problem}")
        : new GraphQLException(new GraphQLError($"{what} has an invalid value; {problem}", ErrorCodes.BadInput, operation.LocationOf(node)));
}
