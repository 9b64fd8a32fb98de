using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Store.Tests.Differential;

/// <summary>
/// Makes valid queries against a schema, of every field, argument and filter that it has. Values are mostly variables, so that one document
/// is asked with many values: to plan it costs a database far more than to answer it.
/// </summary>
internal sealed class OperationGenerator
{
    // How deep selections are, and how many fields an operation has about. What is asked of an interface is planned for each of its types.
    private const int Depth = 5, Budget = 16;

    private readonly Schema _schema;
    private readonly int _times;
    private readonly Turns _turns;
    private readonly InputGenerator _inputs;

    private OperationGenerator(Schema schema, int times)
    {
        (_schema, _times, _turns) = (schema, times, new Turns(schema));
        _inputs = new InputGenerator(times, _turns);
    }

    /// <summary>So many documents, each to be asked so many times.</summary>
    public static Gen<IAsked[]> Of(Schema schema, int documents, int times) =>
        Gen.Fresh(() => new OperationGenerator(schema, times)).SelectMany(g => g.Question().ArrayOf(documents));

    /// <summary>The arguments that are given to a field. Of cursors none can be made up.</summary>
    public static IEnumerable<InputValue> ArgumentsOf(FieldDefinition field) => field.Arguments.Where(a => a.Name is not ("after" or "before"));

    private Gen<IAsked> Question() =>
        from fields in SomeFields(_schema.Query, Depth, Budget, most: 2)
        from selection in WithTypename(fields)
        select (IAsked)new Question(selection, _times);

    private Gen<Selected[]> Selection(NamedType type, int depth, int budget)
    {
        var none = Gen.Constant<Selected[]>([]);
        var (ofEach, ofAll) = type is InterfaceType ? (budget / 2, budget / 2 / _schema.PossibleTypes(type).Count) : (budget, budget);
        return from spreads in type is UnionType ? Spreads(type, depth, ofEach) : type is InterfaceType ? Spreads(type, depth, ofEach).Or(none) : none
               from fields in type is CompositeType composite ? SomeFields(composite, depth, ofAll, most: 4) : none
               from selection in WithTypename([.. spreads, .. fields])
               select selection;
    }

    private Gen<Selected[]> Spreads(NamedType type, int depth, int budget) =>
        from some in Chance.Some([.. _schema.PossibleTypes(type)])
        from spreads in Gen.CollectToArray(some, t => Selection(t, depth - 1, budget / some.Length).Select(within => new Selected($"... on {t.Name}", null, [], within)))
        select (Selected[])[new Selected("__typename", null, [], null), .. spreads];

    private Gen<Selected[]> SomeFields(CompositeType type, int depth, int budget, int most)
    {
        var all = type.Fields.Where(f => f.Type.Named is ScalarType or EnumType || (depth > 0 && budget > 0)).ToArray();
        return all.Length == 0
            ? Gen.Constant<Selected[]>([])
            : from count in Gen.Choose(1, Math.Clamp(budget / 3, 1, most))
              from fields in _turns.Of(all).ArrayOf(count)
              from chosen in Gen.CollectToArray(fields, f => Field(f, depth, (budget - count) / count))
              select chosen;
    }

    private Gen<Selected> Field(FieldDefinition field, int depth, int budget) =>
        from arguments in Arguments(field)
        from within in field.Type.Named is CompositeType or UnionType ? Selection(field.Type.Named, depth - 1, budget).Select(s => (Selected[]?)s) : Gen.Constant<Selected[]?>(null)
        select new Selected(field.Name, field, arguments, within);

    // One by turns, or none; others by chance.
    private Gen<Argument[]> Arguments(FieldDefinition field)
    {
        var all = ArgumentsOf(field).ToArray();
        return from turn in _turns.Of<object>([("nothing", field), .. all])
               from given in Gen.CollectToArray(
                   all, a => Chance.Perhaps(a.IsRequired || a == turn ? 1 : 5, from value in ValueOf(a) select new Argument(a, value)))
               select given.SelectMany(a => a).ToArray();
    }

    private Gen<Given> ValueOf(InputValue argument) => argument.Name switch
    {
        "first" or "last" => Gen.Choose(0, 5).Select(n => (Given)new Literal(n.ToString(CultureInfo.InvariantCulture))),
        "maxLength" => ValueGenerator.Planned(argument.Type, _times).Select(values => (Given)new Variable(argument.Type, values)),
        _ => _inputs.Of(argument.Type),
    };

    private static Gen<Selected[]> WithTypename(Selected[] selection) =>
        from place in Gen.Choose(0, selection.Length)
        from typename in Chance.Perhaps(8, Gen.Constant(new Selected("__typename", null, [], null)))
        select (Selected[])[.. selection[..place], .. typename, .. selection[place..]];
}
