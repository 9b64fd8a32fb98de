using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>
/// Compares texts by their characters and hashes them sixteen bytes at a step, with seeds of this process alone, so that nobody can send
/// documents made to collide.
/// </summary>
internal sealed class TextComparer : IEqualityComparer<string>
{
    private readonly ulong _seed = Random();
    private readonly ulong _factor = Random() | 1;

    public bool Equals(string? x, string? y) => string.Equals(x, y);

    public int GetHashCode(string text)
    {
        var words = MemoryMarshal.Cast<char, ulong>(text.AsSpan());
        var state = _seed ^ (ulong)text.Length;
        var i = 0;
        for (; i + 1 < words.Length; i += 2)
            state = Fold(state ^ words[i], words[i + 1] ^ _factor);
        if (i < words.Length)
            state = Fold(state ^ words[i], _factor);
        foreach (var c in text.AsSpan(words.Length * 4))
            state = Fold(state ^ c, _factor);
        return (int)(Fold(state, _factor) >> 32);
    }

    private static ulong Fold(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }

    private static ulong Random() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));
}
