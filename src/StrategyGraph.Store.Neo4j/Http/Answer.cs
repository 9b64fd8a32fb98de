using System.Text.Json;
using StrategyGraph.Store.Neo4j.Reading;

namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>Reads a row of an answer, standing on its beginning, and leaves it on its end.</summary>
internal delegate void RowReader(ref Cells cells);

/// <summary>Reads an answer of the Query API. Errors may stand behind rows that were sent before.</summary>
internal static class Answer
{
    /// <summary>
    /// Reads the rows; then fails if there were errors. Gives the bookmarks as a JSON list, and the id of the transaction. What a proxy says in
    /// the database's place, or half of what the database said, is no answer.
    /// </summary>
    /// <exception cref="Neo4jException">There were errors, or it is no such answer.</exception>
    public static (byte[]? Bookmarks, string? Transaction) Read(ReadOnlySpan<byte> body, RowReader? row)
    {
        var cells = new Cells(body, 0);
        byte[]? bookmarks = null;
        string? transaction = null;
        Neo4jException? error = null;
        var isAnswer = false;
        try
        {
            cells.Next();
            cells.Expect(JsonTokenType.StartObject);
            while (cells.Next() != JsonTokenType.EndObject)
            {
                isAnswer |= !cells.Tokens.ValueTextEquals("errors"u8);
                if (cells.Tokens.ValueTextEquals("data"u8))
                    ReadData(ref cells, row);
                else if (cells.Tokens.ValueTextEquals("errors"u8))
                    error = ReadErrors(ref cells);
                else if (cells.Tokens.ValueTextEquals("bookmarks"u8))
                    bookmarks = Copy(ref cells, body);
                else if (cells.Tokens.ValueTextEquals("transaction"u8))
                    transaction = ReadTransaction(ref cells);
                else
                    Skip(ref cells);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or InvalidOperationException or FormatException)
        {
            throw error ?? NoAnswer(e.Message, e);
        }

        if (error is not null)
            throw error;
        return isAnswer ? (bookmarks, transaction) : throw NoAnswer("There are neither data nor errors in it.");
    }

    /// <summary>The exception for what is no answer of the database.</summary>
    /// <param name="what">What of it is wrong; without values.</param>
    /// <param name="inner">The cause.</param>
    public static Neo4jException NoAnswer(string what, Exception? inner = null) =>
        new(null, $"What answers is no Neo4j, or one older than 5.26. {what}", isTransient: false, inner);

    private static void ReadData(ref Cells cells, RowReader? row)
    {
        cells.Next();
        cells.Expect(JsonTokenType.StartObject);
        while (cells.Next() != JsonTokenType.EndObject)
        {
            if (row is null || !cells.Tokens.ValueTextEquals("values"u8))
            {
                Skip(ref cells);
                continue;
            }

            cells.NextList();
            while (cells.Next() != JsonTokenType.EndArray)
                row(ref cells);
        }
    }

    private static Neo4jException? ReadErrors(ref Cells cells)
    {
        Neo4jException? first = null;
        cells.NextList();
        while (cells.Next() != JsonTokenType.EndArray)
        {
            string code = "", message = "";
            while (cells.Next() != JsonTokenType.EndObject)
            {
                var isCode = cells.Tokens.ValueTextEquals("code"u8);
                var isMessage = cells.Tokens.ValueTextEquals("message"u8);
                if (!isCode && !isMessage)
                {
                    Skip(ref cells);
                    continue;
                }

                cells.Next();
                var text = cells.Tokens.GetString() ?? "";
                if (isCode)
                    code = text;
                else
                    message = text;
            }

            first ??= Neo4jException.Of(code, message);
        }

        return first;
    }

    private static string? ReadTransaction(ref Cells cells)
    {
        string? id = null;
        cells.Next();
        while (cells.Next() != JsonTokenType.EndObject)
        {
            if (!cells.Tokens.ValueTextEquals("id"u8))
            {
                Skip(ref cells);
                continue;
            }

            cells.Next();
            id = cells.Tokens.GetString();
        }

        return id;
    }

    private static byte[] Copy(ref Cells cells, ReadOnlySpan<byte> body)
    {
        cells.Next();
        var start = cells.Place;
        cells.Tokens.Skip();
        return body[start..(cells.Place + 1)].ToArray();
    }

    private static void Skip(ref Cells cells)
    {
        cells.Next();
        cells.Tokens.Skip();
    }
}
