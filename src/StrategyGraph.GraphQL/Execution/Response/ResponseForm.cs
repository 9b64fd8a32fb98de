using StrategyGraph.GraphQL.Errors;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>Puts the parts of a response together. Without errors nothing is copied: <c>data</c> stands where it was written.</summary>
internal static class ResponseForm
{
    public static ReadOnlySpan<byte> Errors => "\"errors\":"u8;

    public static ReadOnlySpan<byte> Data => "\"data\":"u8;

    public static ReadOnlySpan<byte> Extensions => "\"extensions\":"u8;

    /// <summary>Starts a response: what follows is the value of <c>data</c>, of at most so many bytes.</summary>
    public static ResponseWriter Start(int limit)
    {
        var writer = new ResponseWriter(limit: limit);
        writer.StartObject();
        writer.Name(Data);
        return writer;
    }

    /// <summary>Where the value of <c>data</c> starts in a started response.</summary>
    public static int DataStart => 1 + Data.Length;

    /// <summary>Ends what <see cref="Start"/> started, which is not to be used any more.</summary>
    public static ExecutionResponse End(OperationContext context, ExecutionOutcome outcome)
    {
        var body = context.Data;
        if (context.Errors.Count > 0)
            body = WithErrors(context.Errors, body);
        if (context.Extensions.Count > 0)
        {
            body.Name(Extensions);
            body.StartObject();
            foreach (var (name, json) in context.Extensions)
            {
                body.Name(JsonText.EncodeName(name));
                body.Raw(json);
            }

            body.EndObject();
        }

        body.EndObject();
        return new ExecutionResponse(body, outcome, hasData: true)
        {
            Operation = context.Operation,
            Errors = context.Errors,
            RowsRead = context.RowsRead,
        };
    }

    private static ResponseWriter WithErrors(List<GraphQLError> errors, ResponseWriter data)
    {
        var body = new ResponseWriter(data.Position + 1024);
        body.StartObject();
        body.Name(Errors);
        ErrorWriter.Write(errors, body);
        body.Name(Data);
        body.Raw(data.Written[DataStart..]);
        data.Dispose();
        return body;
    }
}
