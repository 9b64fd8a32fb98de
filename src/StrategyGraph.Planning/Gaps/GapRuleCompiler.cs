using System.Globalization;
using StrategyGraph.Domain.Gaps;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.GraphQL.Validation;
using StrategyGraph.Planning.SchemaBuilding;

namespace StrategyGraph.Planning.Gaps;

/// <summary>Holds gap rules against the schema, at start-up.</summary>
public static class GapRuleCompiler
{
    private static readonly DirectiveDefinition[] Directives =
    [
        new("gap", ["QUERY"], "Makes a query a gap rule.")
        {
            Arguments = [new InputValue("severity", new NonNullType(new AnyName())), new InputValue("advice", new NonNullType(BuiltInScalars.String))],
        },
        new("fromToday", ["VARIABLE_DEFINITION"], "The variable is some days behind today.")
        {
            Arguments = [new InputValue("days", new NonNullType(BuiltInScalars.Int))],
        },
    ];

    /// <summary>The rules, ready to be planned with.</summary>
    /// <exception cref="GraphQLException">A rule does not fit; all faults, each with file, line and column.</exception>
    public static IReadOnlyList<GapRule> Compile(Schema schema, IReadOnlyList<GapRuleSource> sources)
    {
        var withDirectives = new Schema(schema.Types, schema.Query, directives: Directives);
        var faults = new List<GraphQLError>();
        var rules = new List<GapRule>();
        foreach (var source in sources)
        {
            var errors = DocumentValidator.Validate(withDirectives, source.Document);
            faults.AddRange(errors.Select(e => GapRuleReader.Fault(source.Document.Source, e.Locations?[0] ?? new Location(1, 1), e.Message)));
            if (errors.Count == 0 && Compile(withDirectives, source, faults) is { } rule)
                rules.Add(rule);
        }

        return faults.Count > 0 ? throw new GraphQLException(faults) : rules;
    }

    private static GapRule? Compile(Schema schema, GapRuleSource source, List<GraphQLError> faults)
    {
        GapRule? No(SyntaxNode at, string message)
        {
            faults.Add(GapRuleReader.Fault(source.Document.Source, source.Document.Source.LocationOf(at.Start), message));
            return null;
        }

        var operation = new Operation(schema, source.Document, source.Operation);
        foreach (var variable in operation.Variables)
        {
            if (variable.Type.ToString() != "Date!")
                return No(variable.Syntax, $"The variables of a rule stand for dates: write ${variable.Name}: Date!, with @fromToday(days: …) where it is not today.");
        }

        if (source.Operation.SelectionSet.Selections is not [FieldSyntax field]
            || schema.Query.Field(field.Name.Value)?.Binding is not AllNodesBinding all)
        {
            return No(source.Operation.SelectionSet, "A rule asks for one list of nodes, such as actions(where: …) { nodes { id } }.");
        }

        if (field.Arguments.FirstOrDefault(a => a.Name.Value != "where") is { } other)
            return No(other, $"A rule takes only the argument \"where\"; leave out \"{other.Name}\".");
        // Any date does: the tree is read for its shape, and its leaves that come from variables keep their paths.
        object?[] someDates = [.. operation.Variables.ToArray().Select(_ => (object?)DateOnly.MinValue)];
        var where = ArgumentReader.Read(
            schema.Query.Field(field.Name.Value)!.Argument("where")!, field, new VariableValues(operation.VariableNames, someDates), operation);
        return new GapRule(source, all.Type, where, [.. operation.Variables.ToArray().Select(v => DaysOn(v.Syntax))]);
    }

    private static int DaysOn(VariableDefinitionSyntax variable)
    {
        var days = variable.Directives.FirstOrDefault(d => d.Name.Value == "fromToday")?.Arguments[0].Value as IntValueSyntax;
        return days is null ? 0 : int.Parse(days.Text, CultureInfo.InvariantCulture);
    }

    // The reader of the rules has checked the severity, with a message of its own.
    private sealed class AnyName() : ScalarType("GapSeverityName")
    {
        public override object? FromLiteral(ValueSyntax literal, out string? fault)
        {
            fault = null;
            return (literal as EnumValueSyntax)?.Name ?? "";
        }

        public override object? FromJson(System.Text.Json.JsonElement json, out string? fault)
        {
            fault = null;
            return json.ToString();
        }
    }
}
