using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>
/// Gives the value of a field (specification 6.4.2); it stands in <see cref="FieldDefinition.Binding"/>. The result may be a
/// <see cref="Task{TResult}"/> of object or a <see cref="ValueTask{TResult}"/> of object. What it throws becomes an error at the field:
/// the errors of a <see cref="Errors.GraphQLException"/> as they are, anything else under a correlation id.
/// </summary>
/// <param name="source">The value of the parent object; for a root field null, or the event of a subscription.</param>
/// <param name="arguments">The coerced arguments by name, in the forms of <see cref="VariableValues"/>.</param>
public delegate object? FieldResolver(object? source, IReadOnlyDictionary<string, object?> arguments);

/// <summary>
/// Gives the name of the object type of a value (specification 6.4.3, ResolveAbstractType); it stands in
/// <see cref="NamedType.Binding"/> of an interface or union.
/// </summary>
public delegate string? TypeResolver(object value);

/// <summary>Makes the source stream of a subscription (specification 6.2.3.1); it ends when the token is cancelled.</summary>
public delegate IAsyncEnumerable<object?> SourceStream(IReadOnlyDictionary<string, object?> arguments, CancellationToken cancellation);

/// <summary>What stands in <see cref="FieldDefinition.Binding"/> of a subscription's root field.</summary>
/// <param name="Source">Makes the source stream.</param>
/// <param name="Resolve">Gives the field's value for an event; without it the event is the value.</param>
public sealed record SubscriptionResolver(SourceStream Source, FieldResolver? Resolve = null);
