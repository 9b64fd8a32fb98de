using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.TypeSystem;

/// <summary>A scalar (specification 3.5): how its values are read from literals and from JSON.</summary>
/// <remarks>
/// A coerced value is a plain .NET value: <see cref="string"/> (String, ID), <see cref="long"/> (Int and larger), <see cref="double"/>,
/// <see cref="bool"/>, <see cref="DateOnly"/> (Date), <see cref="DateTimeOffset"/> in UTC (DateTime).
/// </remarks>
public abstract class ScalarType(string name, string? description = null, string? specifiedBy = null) : NamedType(name, description)
{
    /// <summary>The URL of <c>@specifiedBy</c>, or null.</summary>
    public string? SpecifiedBy { get; } = specifiedBy;

    /// <summary>
    /// Reads a literal. Gives the value, or null and what would be right. Variables may stand inside a list or object while a document is
    /// validated, when they fit anywhere; execution puts their values there first.
    /// </summary>
    public abstract object? FromLiteral(ValueSyntax literal, out string? fault);

    /// <summary>
    /// Reads a JSON value of the variables. Gives the value, or null and what would be right. Never called with JSON null.
    /// </summary>
    public abstract object? FromJson(System.Text.Json.JsonElement json, out string? fault);

    /// <summary>
    /// Gives null and says why: what <see cref="FromLiteral"/> and <see cref="FromJson"/> answer to a value that does not fit.
    /// </summary>
    protected static object? Fault(string message, out string? fault)
    {
        fault = message;
        return null;
    }
}
