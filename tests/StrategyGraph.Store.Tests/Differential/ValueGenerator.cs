using FsCheck;
using FsCheck.Fluent;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Store.Tests.Differential;

/// <summary>
/// Makes values of variables: nulls where they may be, what is in the generated graphs and what is not. What a plan depends on makes another
/// statement, which a database plans for longer than it runs: whether there is null, what a truth and the member of an enum is, how far a
/// trace goes. So a variable takes few of these shapes, and any values in each.
/// </summary>
internal static class ValueGenerator
{
    private const int Shapes = 2;

    private static readonly Gen<string> Piece =
        from text in Gen.Elements(Awkward.Texts)
        let runes = text.EnumerateRunes().ToArray()
        from start in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(0, Math.Max(0, runes.Length - 1))))
        from length in Gen.Constant(runes.Length - start).Or(Gen.Choose(0, runes.Length - start))
        let piece = string.Concat(runes.Skip(start).Take(length))
        from isUpper in Gen.Choose(0, 3)
        select isUpper == 0 ? piece.ToUpperInvariant() : piece;

    private static readonly Gen<string> Text = Gen.Elements(Awkward.Texts).Or(Piece);

    /// <summary>So many values of a type.</summary>
    public static Gen<object?[]> Of(TypeRef type, int times) =>
        from shapes in Shape(type).ArrayOf(Shapes)
        from values in Gen.CollectToArray(shapes, shape => shape.ArrayOf((times + Shapes - 1) / Shapes))
        select values.SelectMany(v => v).Take(times).ToArray();

    /// <summary>So many values of a type all of which a plan depends on.</summary>
    public static Gen<object?[]> Planned(TypeRef type, int times) =>
        from values in One(type.Named).ArrayOf(Shapes)
        select Enumerable.Range(0, times).Select(time => values[time * Shapes / times]).ToArray();

    // What makes values of one shape.
    private static Gen<Gen<object?>> Shape(TypeRef type)
    {
        var (shape, times) = type.Nullable is ListType list ? (ListShape(list.Of), 6) : (OneShape(type.Named), 4);
        return type.IsNonNull ? shape : Gen.Frequency((times, shape), (1, Gen.Constant(Gen.Constant<object?>(null))));
    }

    private static Gen<Gen<object?>> ListShape(TypeRef item) => item.Named is EnumType
        ? from items in Gen.Choose(0, 4).SelectMany(count => Shape(item).SelectMany(shape => shape).ArrayOf(count)) select Gen.Constant<object?>(items)
        : from most in Gen.Choose(0, 4)
          from nulls in item.IsNonNull ? Gen.Constant(0) : Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, 2)))
          select from length in Gen.Choose(Math.Min(most, 1), most == 0 ? 0 : 4)
                 from items in One(item.Named).ArrayOf(length)
                 from shuffled in Gen.Shuffle<object?>([.. items, .. new object?[nulls]])
                 select (object?)shuffled;

    private static Gen<Gen<object?>> OneShape(NamedType type) => type is EnumType or { Name: "Boolean" }
        ? One(type).Select(Gen.Constant)
        : Gen.Constant(One(type));

    private static Gen<object?> One(NamedType type) => type switch
    {
        EnumType members => Gen.Elements<object?>([.. members.Values.Select(v => v.Name)]),
        { Name: "Int" } => Gen.Elements<object?>(-1, 0, 1, 2, 3, 2_000_000_000),
        { Name: "Float" } => Gen.Elements<object?>(-0.5, 0, 0.1, 1, 1e21, 5e-324),
        { Name: "Boolean" } => Gen.Elements<object?>(true, false),
        { Name: "Date" } => Gen.Elements<object?>("2013-03-31", "2013-09-30", "0001-01-01", "9999-12-31", "2014-02-01"),
        { Name: "DateTime" } => Gen.Elements<object?>("2013-09-30T09:00:00.125Z", "1970-01-01T00:00:00Z", "2013-09-30T10:00:01.5+01:00"),
        { Name: "String" } => Text.Select(text => (object?)text),
        { Name: "ID" } => Gen.Elements<object?>([.. Awkward.Ids]),
        _ => throw new ArgumentException($"Values of {type.Name} are not made yet.", nameof(type)),
    };
}
