using System.Globalization;
using Microsoft.Extensions.Configuration.CommandLine;
using StrategyGraph.Api.Hosting;
using StrategyGraph.GraphQL.Errors;

namespace StrategyGraph.Api.Options;

/// <summary>
/// Reads the options of one configuration section and collects what is wrong with them: a value out of its bounds, a name that no option
/// has. Configuration ignores case, so this does too.
/// </summary>
internal sealed class OptionReader(IConfiguration configuration, string root)
{
    private readonly Dictionary<string, string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _faults = [];

    /// <summary>A text; where it is not given, the default.</summary>
    public string Text(string key, string otherwise) => Given(key) ?? otherwise;

    /// <summary>A text, or null where it is not given or empty.</summary>
    public string? TextOrNull(string key) => Given(key) is { Length: > 0 } text ? text : null;

    /// <summary>A whole number from the least to the most.</summary>
    public int Number(string key, int otherwise, int least, int most)
    {
        if (Given(key) is not { } text)
            return otherwise;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Fault(key, text, $"it must be a whole number from {least} to {most}");
        return otherwise;
    }

    /// <summary>A number of seconds from the least to the most, which may have decimals.</summary>
    public TimeSpan Seconds(string key, double otherwise, double least, double most)
    {
        if (Given(key) is not { } text)
            return TimeSpan.FromSeconds(otherwise);
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return TimeSpan.FromSeconds(number);
        Fault(key, text, string.Create(CultureInfo.InvariantCulture, $"it must be a number of seconds from {least} to {most}"));
        return TimeSpan.FromSeconds(otherwise);
    }

    /// <summary>True or false.</summary>
    public bool Flag(string key, bool otherwise)
    {
        if (Given(key) is not { } text)
            return otherwise;
        if (bool.TryParse(text, out var flag))
            return flag;
        Fault(key, text, "it must be true or false");
        return otherwise;
    }

    /// <summary>A member of an enum by its name.</summary>
    public T Choice<T>(string key, T otherwise)
        where T : struct, Enum
    {
        if (Given(key) is not { } text)
            return otherwise;
        var names = Enum.GetNames<T>();
        if (names.FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name)
            return Enum.Parse<T>(name);
        Fault(key, text, $"it must be {string.Join(" or ", names)}");
        return otherwise;
    }

    /// <summary>A list: <c>Key__0</c>, <c>Key__1</c> … in the environment, an array in JSON, or one text with commas between.</summary>
    public IReadOnlyList<string> List(string key)
    {
        _known[key] = key;
        var section = configuration.GetSection($"{root}:{key}");
        var items = section.GetChildren().Select(c => c.Value ?? "").Concat((section.Value ?? "").Split(','));
        return [.. items.Select(i => i.Trim()).Where(i => i.Length > 0)];
    }

    /// <summary>Notes a fault that only several options together make.</summary>
    public void Add(string fault) => _faults.Add(fault);

    /// <summary>Ends the reading.</summary>
    /// <exception cref="StartException">There were faults; all of them are named.</exception>
    public void End()
    {
        Unknown(configuration.GetSection(root), "");
        Misplaced();
        if (_faults.Count > 0)
            throw new StartException(_faults);
    }

    private string? Given(string key)
    {
        _known[key] = key;
        return configuration[$"{root}:{key}"]?.Trim();
    }

    private void Unknown(IConfigurationSection section, string path)
    {
        foreach (var child in section.GetChildren())
        {
            var key = path.Length == 0 ? child.Key : $"{path}:{child.Key}";
            if (_known.ContainsKey(key))
                continue;
            if (_known.Keys.Any(k => k.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase)))
                Unknown(child, key);
            else
                _faults.Add($"{root}:{key} is no option of this server.{Suggestions.DidYouMean([.. Suggestions.Near(key, _known.Keys).Take(3)])}");
        }
    }

    // Of the command line alone: a variable of the environment with such a name may be another program's.
    private void Misplaced()
    {
        foreach (var key in ((IConfigurationRoot)configuration).Providers.OfType<CommandLineConfigurationProvider>().SelectMany(p => p.GetChildKeys([], null)).Distinct())
        {
            if (key.StartsWith(root, StringComparison.OrdinalIgnoreCase) ? key.Length > root.Length : _known.Keys.Any(k => k.Split(':')[0].Equals(key, StringComparison.OrdinalIgnoreCase)))
                _faults.Add($"--{key} has no effect: options of this server begin with --{root}: and have colons, as in --{root}:Limits:MaxDepth=20.");
        }
    }

    private void Fault(string key, string given, string right) => _faults.Add($"{root}:{key} is \"{given}\"; {right}.");
}
