using System.Text;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Tests.Execution;

/// <summary>A schema with resolvers, and a pipeline around it, for the tests of chapters 6 and 7.</summary>
internal sealed class Resolving
{
    private readonly Schema _schema;

    public Resolving(string sdl, params (string Field, object Binding)[] resolvers)
    {
        _schema = Sample.Schema(sdl);
        foreach (var (field, binding) in resolvers)
        {
            if (field.Split('.') is [var type, var name])
                ((CompositeType)_schema.Type(type)!).Field(name)!.Binding = binding;
            else
                _schema.Type(field)!.Binding = binding;
        }
    }

    /// <summary>What was reported as unexpected, with its correlation id.</summary>
    public List<(Exception Exception, string Id)> Reported { get; } = [];

    public RequestPipeline Pipeline(PipelineOptions? options = null, IOperationRunner? runner = null)
    {
        void Report(Exception e, string id)
        {
            lock (Reported)
                Reported.Add((e, id));
        }

        return new RequestPipeline(_schema, runner ?? new ResolverRunner(Report), options, report: Report);
    }

    public async Task<string> AskAsync(string query, string? variables = null, string? operationName = null)
    {
        using var request = new GraphQLRequest { Query = query, Variables = Sample.Json(variables), OperationName = operationName };
        using var response = await Pipeline().ExecuteAsync(request);
        return Text(response);
    }

    public static string Text(ExecutionResponse response) => Encoding.UTF8.GetString(response.Body.Span);

    public static FieldResolver Gives(object? value) => (_, _) => value;

    public static FieldResolver Throws(Exception exception) => (_, _) => throw exception;
}
