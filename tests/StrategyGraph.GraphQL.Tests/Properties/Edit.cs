using FsCheck;
using FsCheck.Fluent;

namespace StrategyGraph.GraphQL.Tests.Properties;

/// <summary>One way to spoil a text.</summary>
/// <param name="Kind">0 cuts out, 1 puts a piece in, 2 repeats, 3 replaces one character, 4 cuts off the end.</param>
/// <param name="Place">Where, of 10000.</param>
/// <param name="Length">How much, or which piece or character.</param>
internal sealed record Edit(int Kind, int Place, int Length)
{
    /// <summary>Edits.</summary>
    public static Gen<Edit> Any { get; } =
        from kind in Gen.Frequency((3, Gen.Constant(0)), (4, Gen.Constant(1)), (2, Gen.Constant(2)), (3, Gen.Constant(3)), (1, Gen.Constant(4)))
        from place in Gen.Choose(0, 9_999)
        from length in Gen.Choose(0, 255)
        select new Edit(kind, place, length);

    /// <summary>The text, spoilt.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">What may be put in.</param>
    public string Of(string text, string[] pieces)
    {
        var at = (int)((long)text.Length * Place / 10_000);
        var length = Math.Min((Length % 12) + 1, text.Length - at);
        return Kind switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, pieces[Length % pieces.Length]),
            2 => text.Insert(at, text.Substring(at, Math.Min(Length, text.Length - at))),
            3 when length > 0 => $"{text[..at]}{(char)Length}{text[(at + 1)..]}",
            4 => text[..at],
            _ => text,
        };
    }
}
