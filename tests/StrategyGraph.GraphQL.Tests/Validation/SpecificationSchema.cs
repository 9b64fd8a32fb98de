using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Tests.Validation;

/// <summary>The schema of the examples of chapter 5, with what the chapter adds on its way, and a subscription type.</summary>
internal static class SpecificationSchema
{
    public const string Sdl = """
        type Query {
          dog: Dog
          findDog(searchBy: FindDogInput): Dog
          human: Human
          pet: Pet
          catOrDog: CatOrDog
          arguments: Arguments
          booleanList(booleanListArg: [Boolean!]): Boolean
          node: Node
          nonNullBooleanListField(nonNullBooleanListArg: [Boolean]!): [Boolean]
        }
        type Mutation {
          addPet(pet: PetInput!): Pet
          addPets(pets: [PetInput!]!): [Pet]
          addOptional(pet: PetInput): Pet
          mutateDog: Dog
        }
        type Subscription { newMessage: Message, disallowedSecondRootField: Boolean, node: Node }
        type Message { body: String, sender: String }
        enum DogCommand { SIT DOWN HEEL }
        type Dog implements Pet {
          name: String!
          nickname: String
          barkVolume: Int
          doesKnowCommand(dogCommand: DogCommand!): Boolean!
          isHouseTrained(atOtherHomes: Boolean): Boolean!
          owner: Human
        }
        interface Sentient { name: String! }
        interface Pet { name: String! }
        type Alien implements Sentient { name: String!, homePlanet: String }
        type Human implements Sentient { name: String!, pets: [Pet!] }
        enum CatCommand { JUMP }
        type Cat implements Pet {
          name: String!
          nickname: String
          doesKnowCommand(catCommand: CatCommand!): Boolean!
          meowVolume: Int
        }
        union CatOrDog = Cat | Dog
        union DogOrHuman = Dog | Human
        union HumanOrAlien = Human | Alien
        interface Node { id: ID! }
        interface Resource implements Node { id: ID!, url: String }
        type Page implements Resource & Node { id: ID!, url: String }
        input FindDogInput { name: String, owner: String }
        input CatInput { name: String!, nickname: String, meowVolume: Int }
        input DogInput { name: String!, nickname: String, barkVolume: Int }
        input PetInput @oneOf { cat: CatInput, dog: DogInput }
        type Arguments {
          multipleRequirements(x: Int!, y: Int!): Int!
          booleanArgField(booleanArg: Boolean): Boolean
          floatArgField(floatArg: Float): Float
          intArgField(intArg: Int): Int
          nonNullBooleanArgField(nonNullBooleanArg: Boolean!): Boolean!
          booleanListArgField(booleanListArg: [Boolean]!): [Boolean]
          optionalNonNullBooleanArgField(optionalBooleanArg: Boolean! = false): Boolean!
        }
        """;

    public static Schema Schema { get; } = SchemaReader.Read(new Source(Sdl));
}
