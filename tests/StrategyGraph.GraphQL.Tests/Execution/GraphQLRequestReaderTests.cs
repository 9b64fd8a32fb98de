using System.Text;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.GraphQL.Tests.Execution;

public sealed class GraphQLRequestReaderTests
{
    public static TheoryData<string, string> Good => new()
    {
        // JSON, then query | operationName | documentId | variables | extensions
        { """{"query": "{ a }"}""", "{ a }|-|-|-|-" },
        { """{"query": "{\n\"é\" }", "operationName": null, "variables": null, "extensions": null, "documentId": null}""", "{\n\"é\" }|-|-|-|-" },
        { """{"query": "", "operationName": ""}""", "|-|-|-|-" },
        { """{"query": "{ a }", "operationName": "Q", "variables": {"n": 1}, "extensions": {"x": {}}}""", "{ a }|Q|-|{\"n\": 1}|{\"x\": {}}" },
        { """{"documentId": "d", "other": [1]}""", "-|-|d|-|-" },
    };

    public static TheoryData<string, string[]> Bad => new()
    {
        { "", ["The request is not JSON at line 1, byte 1. It must be a JSON object."] },
        { "{\n  query: 1}", ["The request is not JSON at line 2, byte 3. It must be a JSON object."] },
        { "{} {}", ["The request is not JSON at line 1, byte 4. It must be a JSON object."] },
        { "null", ["The request must be a JSON object with a \"query\"; it is null."] },
        { "\"{ a }\"", ["The request must be a JSON object with a \"query\"; it is a string."] },
        { "[{\"query\": \"{ a }\"}]", ["The request is a list. Requests are not taken in batches: send one JSON object with a \"query\"."] },
        { "{}", ["The request has no \"query\": it must be a string, the GraphQL document, such as \"{ __typename }\"."] },
        { """{"query": null}""", ["The request has no \"query\": it must be a string, the GraphQL document, such as \"{ __typename }\"."] },
        { """{"query": "\ud800"}""", ["The request's \"query\" is not text: it holds half of a surrogate pair, or bytes that are not UTF-8."] },
        { """{"query": 5, "operationName": {}, "variables": [], "extensions": "x", "documentId": true}""",
            [
                "The request's \"query\" must be a string, the GraphQL document; it is a number.",
                "The request's \"operationName\" must be a string, the name of an operation of the document; it is an object.",
                "The request's \"documentId\" must be a string, the id of a document that the server knows; it is a boolean.",
                "The request's \"variables\" must be a JSON object, such as {\"id\": \"…\"}; it is a list.",
                "The request's \"extensions\" must be a JSON object, such as {\"id\": \"…\"}; it is a string.",
            ] },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void A_request_is_read(string json, string expected)
    {
        using var request = GraphQLRequestReader.Read(Encoding.UTF8.GetBytes(json));
        Assert.Equal(expected, Show(request));
        using var part = GraphQLRequestReader.Read(Sample.Json(json)!.Value);
        Assert.Equal(expected, Show(part));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_request_that_is_malformed_is_told_all_of_it(string json, string[] expected)
    {
        var thrown = Assert.Throws<GraphQLException>(() => GraphQLRequestReader.Read(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(expected, thrown.Errors.Select(e => e.Message));
        Assert.All(thrown.Errors, e => Assert.Equal(ErrorCodes.BadRequest, e.Code));
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused()
    {
        byte[] json = [.. "{\"query\": \""u8, 0xC3, 0x28, .. "\"}"u8];
        var thrown = Assert.Throws<GraphQLException>(() => GraphQLRequestReader.Read(json));
        Assert.Equal(ErrorCodes.BadRequest, Assert.Single(thrown.Errors).Code);
    }

    [Fact]
    public void Depth_beyond_any_sense_is_refused_and_not_a_crash()
    {
        var json = "{\"query\": \"{ a }\", \"variables\": {\"v\": " + new string('[', 10_000) + new string(']', 10_000) + "}}";
        var thrown = Assert.Throws<GraphQLException>(() => GraphQLRequestReader.Read(Encoding.UTF8.GetBytes(json)));
        Assert.Equal("The request is nested too deeply: JSON may have 64 levels of objects and lists.", Assert.Single(thrown.Errors).Message);
    }

    [Fact]
    public void A_byte_order_mark_is_not_minded()
    {
        using var request = GraphQLRequestReader.Read(Encoding.UTF8.GetBytes("\uFEFF{\"query\": \"{ a }\"}"));
        Assert.Equal("{ a }", request.Query);
    }

    [Theory]
    [InlineData("{\"\\ud800uery9\": 1}", "The request has an entry whose name is not text: it holds half of a surrogate pair.")]
    [InlineData("{\"extensions\": {\"\\ud800ersistedQuery9\": 1}}", "The request's \"extensions\" have an entry whose name is not text: it holds half of a surrogate pair.")]
    public void A_name_that_is_not_text_is_told(string json, string expected)
    {
        var thrown = Assert.Throws<GraphQLException>(() => GraphQLRequestReader.Read(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(expected, Assert.Single(thrown.Errors).Message);
    }

    [Theory]
    [InlineData("{ a }", "Q", "{\"n\": 1}", "{\"x\": 2}", null, "{ a }|Q|-|{\"n\": 1}|{\"x\": 2}")]
    [InlineData("{ a }", "", "", null, "", "{ a }|-|-|-|-")]
    [InlineData(null, null, null, null, "d", "-|-|d|-|-")]
    public void The_parameters_of_a_GET_are_read(string? query, string? name, string? variables, string? extensions, string? id, string expected)
    {
        using var request = GraphQLRequestReader.Read(query, name, variables, extensions, id);
        Assert.Equal(expected, Show(request));
    }

    [Theory]
    [InlineData(null, null, null, "The request has no \"query\": it must be a string, the GraphQL document, such as \"{ __typename }\".")]
    [InlineData("{ a }", "{", null, "The parameter \"variables\" is not JSON at line 1, byte 2. It must be a JSON object.")]
    [InlineData("{ a }", "[1]", null, "The request's \"variables\" must be a JSON object, such as {\"id\": \"…\"}; it is a list.")]
    [InlineData("{ a }", null, "x", "The parameter \"extensions\" is not JSON at line 1, byte 1. It must be a JSON object.")]
    public void The_parameters_of_a_GET_that_are_malformed_are_told(string? query, string? variables, string? extensions, string expected)
    {
        var thrown = Assert.Throws<GraphQLException>(() => GraphQLRequestReader.Read(query, null, variables, extensions, null));
        Assert.Equal(expected, Assert.Single(thrown.Errors).Message);
    }

    private static string Show(GraphQLRequest request) => string.Join(
        '|',
        request.Query ?? "-",
        request.OperationName ?? "-",
        request.DocumentId ?? "-",
        request.Variables?.GetRawText() ?? "-",
        request.Extensions?.GetRawText() ?? "-");
}
