using System.Text.Json;

namespace StrategyGraph.Store.Neo4j.Reading;

/// <summary>
/// The cells of an answer as they stand in its JSON. A reader of a value finds it standing on the value's first token, and leaves it on the
/// last. The answer is the database's own: what is not as the statement asked for it has not come from there.
/// </summary>
internal ref struct Cells
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _start;

    /// <summary>The tokens.</summary>
    public Utf8JsonReader Tokens;

    /// <summary>Cells from a place on; no token is read yet.</summary>
    public Cells(ReadOnlySpan<byte> bytes, int start)
    {
        _bytes = bytes;
        _start = start;
        Tokens = new Utf8JsonReader(bytes[start..]);
    }

    /// <summary>The token on which it stands.</summary>
    public readonly JsonTokenType Token => Tokens.TokenType;

    /// <summary>Where that token begins.</summary>
    public readonly int Place => _start + (int)Tokens.TokenStartIndex;

    /// <summary>A text token with its quotes.</summary>
    public readonly ReadOnlySpan<byte> Quoted => _bytes.Slice(Place, Tokens.ValueSpan.Length + 2);

    /// <summary>The value that begins at a place, standing on its first token.</summary>
    public readonly Cells At(int place)
    {
        var cells = new Cells(_bytes, place);
        cells.Next();
        return cells;
    }

    /// <summary>Goes to the next token.</summary>
    public JsonTokenType Next()
    {
        if (!Tokens.Read())
            throw Unexpected();
        return Tokens.TokenType;
    }

    /// <summary>Goes to the next token, which has to be the beginning of a list.</summary>
    public void NextList()
    {
        Next();
        Expect(JsonTokenType.StartArray);
    }

    /// <summary>Goes to the next token, which has to be the end of a list.</summary>
    public void NextEnd()
    {
        Next();
        Expect(JsonTokenType.EndArray);
    }

    /// <summary>The whole number that is the next token.</summary>
    public int NextNumber()
    {
        Next();
        return Tokens.GetInt32();
    }

    /// <summary>The truth value that is the next token.</summary>
    public bool NextFlag()
    {
        Next();
        return Tokens.GetBoolean();
    }

    /// <summary>Fails unless it stands on such a token.</summary>
    public readonly void Expect(JsonTokenType token)
    {
        if (Tokens.TokenType != token)
            throw Unexpected();
    }

    private readonly InvalidDataException Unexpected() =>
        new($"The database's answer is not as the statement asked for it: {Tokens.TokenType} at byte {_start + Tokens.TokenStartIndex}.");
}
