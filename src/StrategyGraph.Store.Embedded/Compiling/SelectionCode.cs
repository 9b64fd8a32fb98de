namespace StrategyGraph.Store.Embedded.Compiling;

/// <summary>What a field of a node is.</summary>
internal enum FieldKind : byte
{
    /// <summary>Written as it is; the name holds the value too.</summary>
    Constant,

    /// <summary>A property.</summary>
    Property,

    /// <summary>The node that a single link leads to.</summary>
    Link,

    /// <summary>A connection.</summary>
    Connection,
}

/// <summary>A field of a node, compiled. <paramref name="Index"/> is the property's or the link's.</summary>
internal readonly record struct FieldCode(
    byte[] Name, FieldKind Kind, int Index = 0, bool Outgoing = false, SelectionCode? Selection = null, ConnectionCode? Connection = null)
{
    /// <summary>A name and a value that never change, to be written at once.</summary>
    public static FieldCode Constant(byte[] name, byte[] json) => new([.. name, .. json], FieldKind.Constant);
}

/// <summary>The fields to write of a node, by the index of its type; null where that type is not asked for.</summary>
internal sealed class SelectionCode
{
    /// <summary>The fields by type.</summary>
    public required FieldCode[]?[] ByType { get; init; }
}
