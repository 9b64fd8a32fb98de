using FsCheck;
using FsCheck.Fluent;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Store.Tests.Differential;

/// <summary>
/// Makes values of variables: nulls where they may be, what is in the generated graphs and what is not. Neo4j plans a statement anew for
/// parameters of another shape: null, of another type, of another order of length (none, one, up to 10, up to 100 characters or items). So a
/// variable takes few shapes, and many values of each.
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

    // What makes values of one shape.
    private static Gen<Gen<object?>> Shape(TypeRef type)
    {
        var (shape, times) = type.Nullable is ListType list ? (ListShape(list.Of), 6) : (OneShape(type.Named), 4);
        return type.IsNonNull ? shape : Gen.Frequency((times, shape), (1, Gen.Constant(Gen.Constant<object?>(null))));
    }

    private static Gen<Gen<object?>> ListShape(TypeRef item) =>
        from count in Gen.Choose(0, 4)
        select from length in Gen.Choose(Math.Min(count, 2), count < 2 ? count : 4)
               from items in Shape(item).SelectMany(shape => shape).ArrayOf(length)
               select (object?)items;

    private static Gen<Gen<object?>> OneShape(NamedType type) => type is EnumType || type.Name is not "String"
        ? Gen.Constant(One(type))
        : from text in Text select Text.Where(t => Order(t.Length) == Order(text.Length)).Select(t => (object?)t);

    private static Gen<object?> One(NamedType type) => type switch
    {
        EnumType members => Gen.Elements<object?>([.. members.Values.Select(v => v.Name)]),
        { Name: "Int" } => Gen.Elements<object?>(-1, 0, 1, 2, 3, 2_000_000_000),
        { Name: "Float" } => Gen.Elements<object?>(-0.5, 0, 0.1, 1, 1e21, 5e-324),
        { Name: "Boolean" } => Gen.Elements<object?>(true, false),
        { Name: "Date" } => Gen.Elements<object?>("2013-03-31", "2013-09-30", "0001-01-01", "9999-12-31", "2014-02-01"),
        { Name: "DateTime" } => Gen.Elements<object?>("2013-09-30T09:00:00.125Z", "1970-01-01T00:00:00Z", "2013-09-30T10:00:01.5+01:00"),
        { Name: "ID" } => Gen.Elements<object?>([.. Awkward.Ids]),
        _ => throw new ArgumentException($"Values of {type.Name} are not made yet.", nameof(type)),
    };

    private static int Order(int length) => length < 2 ? length : length <= 10 ? 2 : 3;
}
