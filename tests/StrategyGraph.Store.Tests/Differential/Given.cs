using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Store.Tests.Differential;

/// <summary>What is given to an argument in a generated document.</summary>
internal abstract record Given
{
    /// <summary>What is a step smaller.</summary>
    public abstract IEnumerable<Given> Smaller();

    /// <summary>With one of the values of each variable.</summary>
    public virtual Given Only(int index) => this;

    /// <summary>This and all within.</summary>
    public virtual IEnumerable<Given> All => [this];
}

/// <summary>A value as it is written.</summary>
internal sealed record Literal(string Text) : Given
{
    public override IEnumerable<Given> Smaller() => [];
}

/// <summary>A variable, and the values with which it is asked: plain numbers, texts, truths and arrays, one for each time.</summary>
internal sealed record Variable(TypeRef Type, object?[] Values) : Given
{
    public override IEnumerable<Given> Smaller() => Values.Length > 1 ? [] : Smaller(Values[0], Type.Named.Name == "String").Select(v => new Variable(Type, [v]));

    public override Given Only(int index) => new Variable(Type, [Values[index]]);

    // A part of a date is no date, nor one of an enum's name a name: a trial must not become one that fails for another reason.
    private static IEnumerable<object?> Smaller(object? value, bool isText) => value switch
    {
        object?[] items => Parts.Without(items).Concat(Parts.WithSmaller(items, item => Smaller(item, isText))),
        string text when isText => Parts.Without([.. text.EnumerateRunes()]).Select(runes => string.Concat(runes)),
        _ => [],
    };
}

/// <summary>A list.</summary>
internal sealed record Many(Given[] Items) : Given
{
    public override IEnumerable<Given> Smaller() =>
        Parts.Without(Items).Concat(Parts.WithSmaller(Items, i => i.Smaller())).Select(items => new Many(items));

    public override IEnumerable<Given> All => [this, .. Items.SelectMany(i => i.All)];

    public override Given Only(int index) => new Many([.. Items.Select(i => i.Only(index))]);
}

/// <summary>An input object.</summary>
internal sealed record Fields(Argument[] Named) : Given
{
    public override IEnumerable<Given> Smaller() => Argument.Fewer(Named).Select(named => new Fields(named));

    public override IEnumerable<Given> All => [this, .. Named.SelectMany(a => a.Value.All)];

    public override Given Only(int index) => new Fields([.. Named.Select(a => a.Only(index))]);
}

/// <summary>An argument of a field, or a field of an input object.</summary>
internal sealed record Argument(InputValue Of, Given Value)
{
    /// <summary>With one of the values of each variable.</summary>
    public Argument Only(int index) => this with { Value = Value.Only(index) };

    /// <summary>Lists that are a step smaller: without some that may be left out, or with one that is smaller.</summary>
    public static IEnumerable<Argument[]> Fewer(Argument[] arguments)
    {
        var optional = arguments.Where(a => !a.Of.IsRequired).ToArray();
        return Parts.Without(optional).Select(rest => (Argument[])[.. arguments.Where(a => a.Of.IsRequired), .. rest])
            .Concat(Parts.WithSmaller(arguments, a => a.Value.Smaller().Select(v => a with { Value = v })));
    }
}
