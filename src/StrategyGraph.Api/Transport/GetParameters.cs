using Microsoft.AspNetCore.WebUtilities;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Api.Transport;

/// <summary>Reads the parameters of a GET (GraphQL over HTTP, "GET"). Parameters of other names are ignored.</summary>
internal static class GetParameters
{
    /// <summary>The request.</summary>
    /// <exception cref="TransportFault">400: a parameter is given twice.</exception>
    /// <exception cref="GraphQL.Errors.GraphQLException">Code BAD_REQUEST: a parameter is not of its type, or none says what to run.</exception>
    public static GraphQLRequest Read(HttpRequest request)
    {
        string? query = null, operationName = null, variables = null, extensions = null, documentId = null;
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            switch (pair.DecodeName().Span)
            {
                case "query":
                    Set(ref query, pair);
                    break;
                case "operationName":
                    Set(ref operationName, pair);
                    break;
                case "variables":
                    Set(ref variables, pair);
                    break;
                case "extensions":
                    Set(ref extensions, pair);
                    break;
                case "documentId":
                    Set(ref documentId, pair);
                    break;
            }
        }

        return GraphQLRequestReader.Read(query, operationName, variables, extensions, documentId);
    }

    private static void Set(ref string? value, QueryStringEnumerable.EncodedNameValuePair pair)
    {
        if (value is not null)
            throw new TransportFault(StatusCodes.Status400BadRequest, $"The parameter \"{pair.DecodeName()}\" is given twice; give it once.");
        value = pair.DecodeValue().ToString();
    }
}
