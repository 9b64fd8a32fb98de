using System.Collections;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Introspection;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>
/// One run of one operation by resolvers. Where a position cannot be filled, what was written of it is taken back, and the nearest nullable
/// position around it becomes null (specification 6.4.4); methods that give false ask their caller for that, with the error already listed.
/// </summary>
internal sealed class ResolverRun(OperationContext context, Action<Exception, string>? report, CancellationToken cancellation)
{
    private readonly ResponseWriter _writer = context.Data;
    private readonly List<object> _path = [];

    /// <summary>Writes the value of <c>data</c> (specification 6.3.1).</summary>
    public async ValueTask RootAsync()
    {
        var fields = ResolverSelection.Of(
            FieldCollection.Collect(context.Operation, context.Variables), context.Operation, context.Variables);
        if (!await ObjectAsync(context.Operation.RootType, fields, context.Event).ConfigureAwait(false))
            _writer.Null();
    }

    // Specification 6.3.3: one after another, which also is the serial execution that mutations need.
    private async ValueTask<bool> ObjectAsync(ObjectType type, ResolverSelection[] fields, object? source)
    {
        var start = _writer.Position;
        _writer.StartObject();
        foreach (var field in fields)
        {
            cancellation.ThrowIfCancellationRequested();
            _writer.Name(field.JsonName);
            _path.Add(field.Field.ResponseName);
            var written = await FieldAsync(type, field, source).ConfigureAwait(false);
            _path.RemoveAt(_path.Count - 1);
            if (written)
                continue;
            _writer.Rewind(start);
            return false;
        }

        _writer.EndObject();
        return true;
    }

    private async ValueTask<bool> FieldAsync(ObjectType type, ResolverSelection field, object? source)
    {
        if (WriteMeta(type, field, out var failure))
            return true;
        object? value = null;
        if (failure is null)
        {
            try
            {
                value = await AwaitAsync(Resolve(field, source)).ConfigureAwait(false);
            }
            catch (Exception e) when (!IsCancelled(e))
            {
                failure = e;
            }
        }

        return await CompleteAsync(field.Field.Definition.Type, field, value, failure).ConfigureAwait(false);
    }

    private bool WriteMeta(ObjectType type, ResolverSelection field, out Exception? failure)
    {
        failure = null;
        var definition = field.Field.Definition;
        if (ReferenceEquals(definition, IntrospectionFields.TypeName))
        {
            _writer.String(type.Name);
            return true;
        }

        if (!ReferenceEquals(definition, IntrospectionFields.Schema) && !ReferenceEquals(definition, IntrospectionFields.Type))
            return false;
        var start = _writer.Position;
        try
        {
            IntrospectionAnswer.Write(context.Operation.Schema, field, context);
            return true;
        }
        catch (GraphQLException e)
        {
            _writer.Rewind(start);
            failure = e;
            return false;
        }
    }

    private static object? Resolve(ResolverSelection field, object? source)
    {
        var definition = field.Field.Definition;
        var arguments = field.Arguments();
        return definition.Binding switch
        {
            FieldResolver resolve => resolve(source, arguments),
            SubscriptionResolver { Resolve: { } resolve } => resolve(source, arguments),
            SubscriptionResolver => source,
            _ when source is IReadOnlyDictionary<string, object?> fields => fields.GetValueOrDefault(definition.Name),
            _ => throw new InvalidOperationException(
                $"The field {field.Field.Parent}.{definition.Name} has no FieldResolver, and its object is not a dictionary."),
        };
    }

    private static async ValueTask<object?> AwaitAsync(object? result) => result switch
    {
        Task<object?> task => await task.ConfigureAwait(false),
        ValueTask<object?> task => await task.ConfigureAwait(false),
        Task => throw new InvalidOperationException("A resolver gives a Task of object, not of another type."),
        _ => result,
    };

    // Specification 6.4.3, CompleteValue.
    private async ValueTask<bool> CompleteAsync(TypeRef type, ResolverSelection field, object? value, Exception? failure)
    {
        var start = _writer.Position;
        if (failure is null && value is not null)
        {
            try
            {
                if (await WriteAsync(type.Nullable, field, value).ConfigureAwait(false))
                    return true;
            }
            catch (Exception e) when (!IsCancelled(e))
            {
                failure = e;
            }
        }
        else if (failure is null && type.IsNonNull)
        {
            failure = new GraphQLException(new GraphQLError(
                $"Cannot return null for non-nullable field {field.Field.Parent}.{field.Field.Definition.Name}.",
                ErrorCodes.Internal));
        }

        if (failure is not null)
            AddError(field, failure);
        _writer.Rewind(start);
        if (type.IsNonNull)
            return false;
        _writer.Null();
        return true;
    }

    private ValueTask<bool> WriteAsync(TypeRef type, ResolverSelection field, object value) => type switch
    {
        ListType list => ListAsync(list, field, value),
        CompositeType or UnionType => ObjectAsync((NamedType)type, field, value),
        _ => LeafResult.Write((NamedType)type, value, _writer) is { } problem ? throw new InvalidOperationException(problem) : new(true),
    };

    private ValueTask<bool> ObjectAsync(NamedType type, ResolverSelection field, object value)
    {
        var runtime = type as ObjectType ?? AbstractResult.TypeOf(context.Operation.Schema, type, value);
        return ObjectAsync(runtime, field.Subfields(runtime), value);
    }

    private async ValueTask<bool> ListAsync(ListType list, ResolverSelection field, object value)
    {
        _writer.StartArray();
        var depth = _path.Count;
        var index = 0;
        try
        {
            if (value is IAsyncEnumerable<object?> stream)
            {
                await foreach (var item in stream.WithCancellation(cancellation).ConfigureAwait(false))
                {
                    if (!await ItemAsync(list.Of, field, item, index++).ConfigureAwait(false))
                        return false;
                }
            }
            else if (value is IEnumerable items and not string)
            {
                foreach (var item in items)
                {
                    if (!await ItemAsync(list.Of, field, item, index++).ConfigureAwait(false))
                        return false;
                }
            }
            else
            {
                throw new InvalidOperationException($"A list is needed, and the resolver gave a {value.GetType().Name}.");
            }
        }
        finally
        {
            _path.RemoveRange(depth, _path.Count - depth);
        }

        _writer.EndArray();
        return true;
    }

    private async ValueTask<bool> ItemAsync(TypeRef type, ResolverSelection field, object? item, int index)
    {
        cancellation.ThrowIfCancellationRequested();
        _path.Add(index);
        Exception? failure = null;
        try
        {
            item = await AwaitAsync(item).ConfigureAwait(false);
        }
        catch (Exception e) when (!IsCancelled(e))
        {
            failure = e;
        }

        var written = await CompleteAsync(type, field, item, failure).ConfigureAwait(false);
        _path.RemoveAt(_path.Count - 1);
        return written;
    }

    private bool IsCancelled(Exception e) => e is OperationCanceledException && cancellation.IsCancellationRequested;

    private void AddError(ResolverSelection field, Exception failure)
    {
        IReadOnlyList<GraphQLError> errors;
        if (failure is GraphQLException known)
        {
            errors = known.Errors;
        }
        else
        {
            var id = CorrelationId.New();
            report?.Invoke(failure, id);
            errors = [CorrelationId.Mask(id)];
        }

        foreach (var error in errors)
        {
            context.Errors.Add(error with
            {
                Locations = error.Locations ?? field.Field.Locations(context.Operation),
                Path = error.Path ?? _path.ToArray(),
            });
        }
    }
}
