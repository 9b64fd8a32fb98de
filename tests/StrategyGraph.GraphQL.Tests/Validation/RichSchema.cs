using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Tests.Validation;

/// <summary>A schema with a bit of everything, for generated documents.</summary>
internal static class RichSchema
{
    public const string Sdl = """
        directive @onField(a: Int, b: [String!]) on FIELD | FRAGMENT_SPREAD
        directive @again(n: Int!) repeatable on FIELD | QUERY | INLINE_FRAGMENT | FRAGMENT_DEFINITION | VARIABLE_DEFINITION | FRAGMENT_SPREAD
        directive @anywhere(color: Color = RED, filter: Filter, choice: Choice) on
          QUERY | MUTATION | SUBSCRIPTION | FIELD | FRAGMENT_DEFINITION | FRAGMENT_SPREAD | INLINE_FRAGMENT | VARIABLE_DEFINITION

        scalar Any
        enum Color { RED GREEN BLUE }
        enum Order { ASC DESC }

        interface Node { id: ID! }
        interface Named { name(upper: Boolean = false): String }
        interface Pet implements Node & Named {
          id: ID!
          name(upper: Boolean = false): String
          color: Color
          owner: Person
          friends(first: Int! = 10, after: String, where: Filter): [Pet!]
        }
        type Dog implements Pet & Node & Named {
          id: ID!
          name(upper: Boolean = false): String
          color: Color
          owner: Person
          friends(first: Int! = 10, after: String, where: Filter): [Pet!]
          barks: Boolean!
          volume: Int
          tricks(order: Order!, limit: Int): [String!]!
          best: Dog
        }
        type Cat implements Pet & Node & Named {
          id: ID!
          name(upper: Boolean = false): String
          color: Color
          owner: Person!
          friends(first: Int! = 10, after: String, where: Filter): [Pet!]
          meows: Boolean
          volume: Float
          best: Cat!
          lives: [[Int!]]
        }
        type Person implements Node & Named {
          id: ID!
          name(upper: Boolean = false): String
          pets(where: Filter, order: [Order!] = [ASC]): [Pet]
          address: Address
          age: Int
        }
        type Robot implements Named { name(upper: Boolean = false): String, model: String!, maker: Person, volume: Int! }
        type Address { street: String, city(in: Any): String, people: [Person!]!, data(any: Any, list: [Any]): Any }
        union Being = Dog | Cat | Person
        union Thing = Robot | Address
        input Filter {
          and: [Filter!]
          not: Filter
          name: TextFilter
          age: Int
          id: ID
          color: Color = GREEN
          colors: [Color!]
          weight: Float! = 1.5
          choice: Choice
          any: Any
        }
        input TextFilter { eq: String, in: [String], required: Boolean! }
        input Choice @oneOf { dog: ID, cat: CatInput, many: [Int!], color: Color }
        input CatInput { name: String!, lives: Int = 9, grid: [[Int]], best: CatInput }
        type Query {
          pet(id: ID!): Pet
          pets(where: Filter, order: Order = ASC, first: Int): [Pet!]!
          dog: Dog
          cat(choice: Choice): Cat
          being(filter: Filter!): Being
          beings(choices: [Choice!]): [Being]
          thing: Thing
          node(id: ID!): Node
          named: [Named]
          person(name: String, ids: [ID!]!): Person
          count(of: Color!, grid: [[Int]], ratio: Float): Int!
          version: String
          any(value: Any): Any
        }
        type Mutation {
          add(input: CatInput!): Cat
          choose(choice: Choice!): Being
          drop(ids: [ID!]!, force: Boolean = false): Int
        }
        type Subscription {
          petChanged(id: ID, where: Filter): Pet
          tick(every: Int = 1): Int!
        }
        """;

    public static Schema Schema { get; } = SchemaReader.Read(new Source(Sdl));
}
