namespace StrategyGraph.GraphQL.Tests.Reference;

/// <summary>Documents that hold every construct of the language, to be read as they are and to be spoilt by <see cref="Mutation"/>.</summary>
internal static class Documents
{
    /// <summary>Everything that an executable document may hold.</summary>
    public const string Executable = """"
        # A comment, with ünïcödé 😀.
        "Words about the query."
        query Everything($id: ID! = 4 @onVariable, "what kind" $kinds: [Kind!]! = [A, B], $where: Where) @onQuery(a: 1) {
          alias: field(a: 1, b: -2.5e+10, c: "te\"xt\u00e9\u{1F600}\uD83D\uDE00", d: """
            block
              text with \""" quotes
          """, e: [1, [2, $id]], f: {g: null, h: {i: true, j: $where}}, k: Name) @skip(if: false) @include(if: true) {
            id, ...Part @onSpread ... on Type @onInline { id } ... @include(if: $x) { id } ... { on: fragment }
          }
          query: mutation subscription: type
        }

        mutation { run(input: {}) { errors { message } } }
        subscription S { changed { id } }
        """The fragment."""
        fragment Part on Type @onFragment(list: []) { id true: false null }
        { shorthand }
        """";

    /// <summary>Everything that a type system document may hold.</summary>
    public const string TypeSystem = """"
        "The schema." schema @onSchema { query: Query mutation: Mutation subscription: Subscription }
        extend schema @onSchema { query: Query }
        """A type.""" type Foo implements Bar & Baz & Two @onObject {
          "one" one: Type
          """
          two,
            in lines
          """
          two("an argument" a: InputType! = {x: 1} @onArgument, b: [Int] = [1, 2]): Type @deprecated(reason: "why \" not")
          three(a: InputType, other: String): Int
        }
        type Empty
        type Leading implements & Bar
        extend type Foo @onObject
        extend type Foo { seven(a: [String!]! = ["x"]): Type }
        extend type Foo implements Quux
        interface Bar implements Baz @onInterface { one: Type four(a: String = "string"): String }
        interface None
        extend interface Bar { two: Int }
        union Feed @onUnion = | Story | Article
        union One = Two
        union Undefined
        extend union Feed = Photo | Video
        scalar Custom @specifiedBy(url: "https://example.org")
        extend scalar Custom @onScalar
        enum Site @onEnum { "d" DESKTOP @onEnumValue MOBILE }
        enum Nothing
        extend enum Site { VR }
        input InputType @oneOf { key: String! answer: Int = 42 @onInputField }
        input NoFields
        extend input InputType { other: Float = 1.23e4 }
        directive @skip(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        "words" directive @two(a: Int = 1 @deprecated, b: [String]) repeatable on | QUERY | VARIABLE_DEFINITION | INPUT_FIELD_DEFINITION
        """";

    /// <summary>A schema that is right, without directives of its own, so that all of it is in introspection.</summary>
    public const string Schema = """"
        "Plans and what they hold."
        schema { query: Root mutation: Change }
        interface Node { id: ID! }
        interface Titled implements Node { id: ID! title(language: String = "en"): String! }
        "A plan." type Plan implements Node & Titled {
          id: ID!
          title(language: String = "en", "Loud?" upper: Boolean = false): String!
          actions(where: ActionFilter, first: Int = 10, order: [Order!] = [{by: DUE, down: true}]): [Action!]
          kind: Kind @deprecated(reason: "Use `kinds`.")
          kinds(of: [Kind!]! = [A, B]): [[Kind]!]
        }
        type Action implements Node { id: ID! plan: Plan due: Date size: Float! }
        union Found = Plan | Action
        enum Kind { A "the second" B C @deprecated }
        input ActionFilter { and: [ActionFilter!] title: String size: Float = 1.5 old: Int @deprecated none: String = null }
        input Order { by: OrderBy! = DUE down: Boolean! = false }
        enum OrderBy { DUE TITLE }
        input Choice @oneOf { id: ID title: String }
        scalar Date @specifiedBy(url: "https://example.org/date")
        type Root { node(id: ID!): Node find(by: Choice!): [Found!]! plans: [Plan] @deprecated }
        type Change { add(title: String!, due: Date, kind: Kind = A): Plan }
        extend type Root { actions(old: Int @deprecated(reason: "no"), new: Int): [Action] }
        extend enum Kind { D }
        """";
}
