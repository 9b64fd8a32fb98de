using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.TypeSystem.Reading;

/// <summary>
/// Makes the types and directives that a document declares: first all types by name, then what is inside, which may refer to any of them.
/// What the types cannot hold (a member that is no object type, a name given twice) is a fault here; all else is left to the rules.
/// </summary>
internal sealed class TypeBuilder(SchemaDraft draft, IReadOnlyList<ScalarType> scalars)
{
    private readonly InputBuilder _inputs = new(draft);

    public void Build()
    {
        foreach (var declared in draft.Declared.Types)
            draft.Add(Shell(declared));
        foreach (var declared in draft.Declared.Types)
            Fill(draft.Type(declared.Name)!, declared);
        foreach (var directive in draft.Declared.Directives)
            draft.Directives.Add(_inputs.Directive(directive));
    }

    private NamedType Shell(TypeDeclaration declared)
    {
        var description = declared.Definition.Description?.Value;
        NamedType type = declared.Definition switch
        {
            ObjectTypeSyntax => new ObjectType(declared.Name, description),
            InterfaceTypeSyntax => new InterfaceType(declared.Name, description),
            UnionTypeSyntax => new UnionType(declared.Name, description),
            EnumTypeSyntax => new EnumType(declared.Name, description),
            InputObjectTypeSyntax => new InputObjectType(declared.Name, description),
            _ => BuiltInScalars.Named(declared.Name)
                ?? scalars.FirstOrDefault(s => s.Name == declared.Name)
                ?? new PassThroughScalar(declared.Name, description, AppliedDirectives.SpecifiedBy(declared.Directives)),
        };
        if (type is not ScalarType || type is PassThroughScalar)
            type.AppliedDirectives = AppliedDirectives.Others(declared.Directives);
        return type;
    }

    private void Fill(NamedType type, TypeDeclaration declared)
    {
        switch (type)
        {
            case CompositeType composite:
                FillInterfaces(composite, declared);
                FillFields(composite, declared);
                break;
            case UnionType union:
                FillMembers(union, declared);
                break;
            case EnumType values:
                FillValues(values, declared);
                break;
            case InputObjectType input:
                input.IsOneOf = AppliedDirectives.IsOneOf(declared.Directives);
                input.Fields.AddRange(_inputs.Fields(type.Name, declared.InputFields));
                break;
        }
    }

    private void FillInterfaces(CompositeType type, TypeDeclaration declared)
    {
        foreach (var syntax in declared.Interfaces)
        {
            var named = draft.Resolve(syntax);
            if (draft.IsUnknown(named))
                continue;
            if (named is not InterfaceType implemented)
                draft.Faults.Add($"Type {type} must only implement Interface types, it cannot implement {named}.", syntax);
            else if (named == type)
                draft.Faults.Add($"Type {type} cannot implement itself because it would create a circular reference.", syntax);
            else if (type.Interfaces.Contains(implemented))
                draft.Faults.Add($"Type {type} can only implement {named} once.", SameName(declared.Interfaces, named));
            else
                type.Interfaces.Add(implemented);
        }
    }

    private static SyntaxNode[] SameName(IEnumerable<NamedTypeSyntax> references, NamedType type) =>
        [.. references.Where(r => r.Name.Value == type.Name)];

    private void FillFields(CompositeType type, TypeDeclaration declared)
    {
        var first = new Dictionary<string, NameSyntax>(StringComparer.Ordinal);
        foreach (var syntax in declared.Fields)
        {
            if (!first.TryAdd(syntax.Name.Value, syntax.Name))
            {
                draft.Faults.Add($"Field \"{type}.{syntax.Name}\" can only be defined once.", first[syntax.Name.Value], syntax.Name);
                continue;
            }

            var field = new FieldDefinition(syntax.Name.Value, draft.Resolve(syntax.Type), syntax.Description?.Value)
            {
                Arguments = _inputs.Arguments($"{type}.{syntax.Name}", syntax.Arguments),
                DeprecationReason = AppliedDirectives.DeprecationReason(syntax.Directives),
                AppliedDirectives = AppliedDirectives.Others(syntax.Directives),
            };
            draft.Place(field, syntax);
            type.Fields.Add(field);
        }
    }

    private void FillMembers(UnionType union, TypeDeclaration declared)
    {
        foreach (var syntax in declared.Members)
        {
            var named = draft.Resolve(syntax);
            if (draft.IsUnknown(named))
                continue;
            if (named is not ObjectType member)
                draft.Faults.Add($"Union type {union} can only include Object types, it cannot include {named}.", syntax);
            else if (union.Members.Contains(member))
                draft.Faults.Add($"Union type {union} can only include type {named} once.", SameName(declared.Members, named));
            else
                union.Members.Add(member);
        }
    }

    private void FillValues(EnumType type, TypeDeclaration declared)
    {
        var first = new Dictionary<string, NameSyntax>(StringComparer.Ordinal);
        foreach (var syntax in declared.Values)
        {
            if (!first.TryAdd(syntax.Name.Value, syntax.Name))
            {
                draft.Faults.Add($"Enum value \"{type}.{syntax.Name}\" can only be defined once.", first[syntax.Name.Value], syntax.Name);
                continue;
            }

            type.Values.Add(new EnumValue(
                syntax.Name.Value, syntax.Description?.Value, AppliedDirectives.DeprecationReason(syntax.Directives))
            {
                AppliedDirectives = AppliedDirectives.Others(syntax.Directives),
            });
        }
    }
}
