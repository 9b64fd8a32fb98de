using System.Text.RegularExpressions;

namespace StrategyGraph.GraphQL.Tests.Validation;

/// <summary>Changes a token or two of a document: drops, doubles or swaps them, or puts one in another's place.</summary>
internal static partial class TokenMutation
{
    public static string Mutate(string document, Random random)
    {
        var tokens = Token().Matches(document).Select(m => m.Value).ToList();
        for (var i = random.Next(1, 3); i > 0; i--)
        {
            var at = random.Next(tokens.Count);
            var other = random.Next(tokens.Count);
            switch (random.Next(5))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[at]);
                    break;
                case 2:
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
                default:
                    tokens[at] = tokens[other];
                    break;
            }
        }

        return string.Concat(tokens);
    }

    [GeneratedRegex("\"\"\".*?\"\"\"|\"[^\"]*\"|\\.\\.\\.|\\$?\\w+|@\\w+|\\s+|.", RegexOptions.Singleline)]
    private static partial Regex Token();
}
