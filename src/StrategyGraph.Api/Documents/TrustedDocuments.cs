using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using StrategyGraph.Api.Hosting;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.GraphQL.Validation;

namespace StrategyGraph.Api.Documents;

/// <summary>
/// The documents of a folder. Each is known by the path of its file without the ending (<c>board/gaps</c>), and by the SHA-256 of its text
/// in hexadecimal, with or without <c>sha256:</c> before it: of the file as it is, and of its text without the white space around it, which
/// is what clients that print documents hash.
/// </summary>
internal sealed class TrustedDocuments
{
    private readonly FrozenDictionary<string, string> _texts;

    private TrustedDocuments(Dictionary<string, string> texts)
    {
        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Reads a folder and holds each document against the schema; without a folder there are none.</summary>
    /// <exception cref="StartException">The folder cannot be read, or documents of it cannot be run; each fault has file, line and column.</exception>
    public static TrustedDocuments Load(string? folder, Schema schema, ValidationLimits limits)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (folder is null)
            return new TrustedDocuments(texts);
        if (!Directory.Exists(folder))
            throw new StartException($"There is no folder \"{Path.GetFullPath(folder)}\" of trusted documents; make it, or mend StrategyGraph:Documents:Path.");
        var faults = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            var text = File.ReadAllText(file);
            faults.AddRange(FaultsOf(new Source(text, name), schema, limits));
            texts[name[..^".graphql".Length]] = text;
            foreach (var hashed in new[] { text, text.Trim() })
                texts[Sha256(hashed)] = text;
        }

        return faults.Count > 0 ? throw new StartException(faults) : new TrustedDocuments(texts);
    }

    /// <summary>The text of a document by one of its ids, or null.</summary>
    public string? Find(string id) => _texts.GetValueOrDefault(HashOf(id) ?? id);

    /// <summary>The SHA-256 of a text in UTF-8, in lower-case hexadecimal.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The hash in an id such as <c>sha256:0f…</c>, or null where it is none.</summary>
    public static string? HashOf(string id) =>
        id.StartsWith("sha256:", StringComparison.Ordinal) ? id["sha256:".Length..].ToLowerInvariant() : null;

    private static IEnumerable<string> FaultsOf(Source source, Schema schema, ValidationLimits limits)
    {
        IReadOnlyList<GraphQLError> errors;
        try
        {
            errors = DocumentValidator.Validate(schema, Parser.Parse(source), limits);
        }
        catch (GraphQLException e)
        {
            errors = e.Errors;
        }

        foreach (var error in errors)
        {
            var place = error.Locations?[0] ?? new Location(1, 1);
            yield return $"{source.Name}:{place.Line}:{place.Column}: {error.Message}";
        }
    }
}
