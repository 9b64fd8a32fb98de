using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>Specification 5.8: variables.</summary>
internal sealed class VariableRules
{
    private readonly ValidationContext _context;
    private readonly List<DefinitionScope> _reached = [];
    private readonly Dictionary<string, VariableDefinitionSyntax> _defined = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private int _search;

    private VariableRules(ValidationContext context)
    {
        _context = context;
    }

    /// <summary>5.8.1 Variable Uniqueness.</summary>
    public static void AreUnique(ValidationContext context, OperationSyntax operation)
    {
        if (operation.Variables.Count < 2 || !Duplicates.Any(operation.Variables, static v => v.Variable.Name.Value))
            return;
        foreach (var same in operation.Variables.GroupBy(v => v.Variable.Name.Value, StringComparer.Ordinal).Where(g => g.Count() > 1))
            context.Errors.Add($"There can be only one variable named \"${same.Key}\".", [.. same.Select(v => v.Variable.Name)]);
    }

    /// <summary>5.8.2 Variables Are Input Types.</summary>
    public static void IsInputType(ValidationContext context, VariableDefinitionSyntax variable, NamedType? type)
    {
        if (type is not (null or ScalarType or EnumType or InputObjectType))
        {
            context.Errors.Add(
                $"Variable \"${variable.Variable.Name.Value}\" cannot be non-input type \"{TypeText.Print(variable.Type)}\".", variable.Type);
        }
    }

    /// <summary>
    /// 5.8.3 All Variable Uses Defined, 5.8.4 All Variables Used, 5.8.5 All Variable Usages Are Allowed, for each operation with all
    /// fragments that it reaches. The walk must have noted the uses.
    /// </summary>
    public static void CheckOperations(ValidationContext context)
    {
        var rules = new VariableRules(context);
        foreach (var scope in context.Scopes)
        {
            if (scope.Definition is not OperationSyntax operation || !scope.IsWalked)
                continue;
            context.Errors.Order = ErrorList.AfterDefinition(scope.Index);
            rules.Check(scope, operation);
        }
    }

    private void Check(DefinitionScope scope, OperationSyntax operation)
    {
        Reach(scope);
        _defined.Clear();
        _used.Clear();
        for (var i = 0; i < operation.Variables.Count; i++)
            _defined[operation.Variables[i].Variable.Name.Value] = operation.Variables[i];

        var uses = 0;
        foreach (var reached in _reached)
        {
            uses += reached.Usages.Count;
            _context.SpendFragmentWork(reached.Usages.Count, operation);
            foreach (var usage in reached.Usages)
                IsDefined(usage, operation);
        }

        AreUsed(operation);
        if (uses == 0)
            return;
        foreach (var reached in _reached)
        {
            foreach (var usage in reached.Usages)
                IsAllowed(usage);
        }
    }

    /// <summary>Lists the operation itself and the fragments that it reaches, nearest first.</summary>
    private void Reach(DefinitionScope operation)
    {
        _search++;
        _reached.Clear();
        _reached.Add(operation);
        for (var i = 0; i < _reached.Count; i++)
        {
            var spreads = _reached[i].Spreads;
            _context.SpendFragmentWork(spreads.Count, operation.Definition);
            for (var s = 0; s < spreads.Count; s++)
            {
                if (_context.Fragment(spreads[s].Name.Value) is { } fragment && fragment.ReachedBy != _search)
                {
                    fragment.ReachedBy = _search;
                    _reached.Add(fragment);
                }
            }
        }
    }

    private void IsDefined(in VariableUsage usage, OperationSyntax operation)
    {
        var name = usage.Node.Name.Value;
        _used.Add(name);
        if (_defined.ContainsKey(name))
            return;
        var by = operation.Name is { } n ? $" by operation \"{n.Value}\"" : "";
        var near = Suggestions.Near(name, _defined.Keys.Take(100)).Select(k => "$" + k).ToList();
        _context.Errors.Add($"Variable \"${name}\" is not defined{by}.{Suggestions.DidYouMean(near)}", usage.Node, operation);
    }

    private void AreUsed(OperationSyntax operation)
    {
        for (var i = 0; i < operation.Variables.Count; i++)
        {
            var name = operation.Variables[i].Variable.Name.Value;
            if (_used.Contains(name))
                continue;
            var where = operation.Name is { } n ? $" in operation \"{n.Value}\"" : "";
            _context.Errors.Add($"Variable \"${name}\" is never used{where}.", operation.Variables[i]);
        }
    }

    private void IsAllowed(in VariableUsage usage)
    {
        var name = usage.Node.Name.Value;
        if (usage.Type is null || !_defined.TryGetValue(name, out var variable) || _context.Type(TypeText.Named(variable.Type)) is null)
            return;
        if (!FitsPosition(variable, usage))
        {
            _context.Errors.Add(
                $"Variable \"${name}\" of type \"{TypeText.Print(variable.Type)}\" used in position expecting type \"{usage.Type}\".",
                variable,
                usage.Node);
        }

        if (usage.OneOf is not null && variable.Type is not NonNullTypeSyntax)
        {
            _context.Errors.Add(
                $"Variable \"${name}\" is of type \"{TypeText.Print(variable.Type)}\" but must be non-nullable to be used for OneOf Input Object \"{usage.OneOf}\".",
                variable,
                usage.Node);
        }
    }

    private static bool FitsPosition(VariableDefinitionSyntax variable, in VariableUsage usage)
    {
        if (usage.Type is not NonNullType nonNull || variable.Type is NonNullTypeSyntax)
            return TypeText.IsCompatible(variable.Type, usage.Type!);
        if (variable.DefaultValue is null or NullValueSyntax && !usage.HasDefault)
            return false;
        return TypeText.IsCompatible(variable.Type, nonNull.Of);
    }
}
