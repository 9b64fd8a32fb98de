namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>How the value of a parameter is made of an operand.</summary>
internal enum ParameterForm : byte
{
    /// <summary>The value itself.</summary>
    Value,

    /// <summary>The list; a single value as a list of one.</summary>
    List,

    /// <summary>The folded text.</summary>
    Folded,

    /// <summary>A key of a cursor; of an enum its place in the model's order.</summary>
    CursorKey,

    /// <summary>
    /// The pattern of texts that stand before a cursor's text although their UTF-16 stands behind it.
    /// </summary>
    CursorBefore,

    /// <summary>
    /// The pattern of texts that stand behind a cursor's text although their UTF-16 stands before it.
    /// </summary>
    CursorBehind,

    /// <summary>The words of a search, each with its patterns.</summary>
    Words,

    /// <summary>The words of a search, as a query of the full-text index.</summary>
    FullText,

    /// <summary>The place in the model of each relationship type that traces follow; needs no operand.</summary>
    TracedPlaces,
}

/// <summary>A parameter of a statement. <paramref name="Key"/> is the place of a cursor's key.</summary>
internal sealed record ParameterCode(ParameterForm Form, int Operand, int Key = 0);
