using System.Collections.Concurrent;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>The statements of a plan, kept in <see cref="ReadPlan.Compiled"/>: one, or one for each variant that was asked for.</summary>
internal sealed class PlanCache
{
    // Several traces multiply the lengths that they may have; beyond this many variants a plan's statements are made anew.
    private const int MostVariants = 64;

    private readonly ReadPlan _plan;
    private readonly ModelTable _table;
    private readonly PlanCode? _only;
    private readonly ConcurrentDictionary<string, PlanCode> _variants = new(StringComparer.Ordinal);

    private PlanCache(ReadPlan plan, ModelTable table)
    {
        _plan = plan;
        _table = table;
        if (!PlanVariant.Has(plan))
            _only = PlanCompiler.Compile(plan, table, PlanVariant.Only);
    }

    /// <summary>The statement of a plan for some operands.</summary>
    public static PlanCode Of(ReadPlan plan, object[] operands, ModelTable table)
    {
        if (plan.Compiled is not PlanCache cache || !ReferenceEquals(cache._table, table))
            plan.Compiled = cache = new PlanCache(plan, table);
        var variant = cache._only is null ? PlanVariant.Of(plan, operands) : PlanVariant.Only;
        var code = cache._only ?? cache.Variant(variant);
        return code.HasSigma(operands) ? cache.Variant(variant with { HasSigma = true }) : code;
    }

    private PlanCode Variant(PlanVariant variant)
    {
        var key = variant.Key;
        if (_variants.TryGetValue(key, out var code))
            return code;
        code = PlanCompiler.Compile(_plan, _table, variant);
        if (_variants.Count < MostVariants)
            _variants.TryAdd(key, code);
        return code;
    }
}
