namespace StrategyGraph.GraphQL.Tests.Validation;

/// <summary>
/// The examples of chapter 5: section, document, and part of the first error, or null where the document is valid. A document of fragments
/// only is judged without the rule that fragments must be used.
/// </summary>
internal static class SpecificationExamples
{
    private const string NoSubscriptionConditions = "must not use";

    public static IEnumerable<(string Section, string Document, string? Error)> All =>
    [
        .. Operations, .. Fields, .. Arguments, .. Fragments, .. Spreads, .. Values, .. Directives, .. Variables, .. VariableUsages,
    ];

    private static IEnumerable<(string, string, string?)> Operations =>
    [
        ("5.1.1", "query getDogName { dog { name color } } extend type Dog { color: String }", "\"Dog\" definition is not executable"),
        ("5.1.1", "{ dog { name } } schema { query: Query }", "The schema definition is not executable"),
        ("5.1.1", "{ dog { name } } directive @a on FIELD", "\"@a\" definition is not executable"),
        ("5.2.1.1", "mutation { mutateDog { name } }", null),
        ("5.2.2.1", "query getDogName { dog { name } } query getOwnerName { dog { owner { name } } }", null),
        ("5.2.2.1", "query getName { dog { name } } query getName { dog { owner { name } } }", "only one operation named \"getName\""),
        ("5.2.2.1", "query dogOperation { dog { name } } mutation dogOperation { mutateDog { name } }", "only one operation named"),
        ("5.2.3.1", "{ dog { name } }", null),
        ("5.2.3.1", "{ dog { name } } query getName { dog { owner { name } } }", "must be the only defined operation"),
        ("5.2.4.1", "subscription sub { newMessage { body sender } }", null),
        ("5.2.4.1", "subscription sub { ...F } fragment F on Subscription { newMessage { body sender } }", null),
        ("5.2.4.1", "subscription sub { newMessage { body } disallowedSecondRootField }", "\"sub\" must select only one top level field"),
        ("5.2.4.1", "subscription sub { ...F } fragment F on Subscription { newMessage { body } disallowedSecondRootField }", "only one top level field"),
        (
            "5.2.4.1",
            "subscription s($bool: Boolean!) { newMessage @include(if: $bool) { body } disallowedSecondRootField @skip(if: $bool) }",
            "must select only one top level field"),
        ("5.2.4.1", "subscription s($bool: Boolean!) { newMessage @include(if: $bool) { body } }", NoSubscriptionConditions),
        ("5.2.4.1", "subscription s { ... @skip(if: false) { newMessage { body } } }", NoSubscriptionConditions),
        ("5.2.4.1", "subscription sub { __typename }", "must not select an introspection top level field"),
    ];

    private static IEnumerable<(string, string, string?)> Fields =>
    [
        ("5.3.1", "fragment fieldNotDefined on Dog { meowVolume }", "Cannot query field \"meowVolume\" on type \"Dog\""),
        ("5.3.1", "fragment aliasedLyingFieldTargetNotDefined on Dog { barkVolume: kawVolume }", "Did you mean \"barkVolume\"?"),
        ("5.3.1", "fragment interfaceFieldSelection on Pet { name }", null),
        ("5.3.1", "fragment definedOnImplementersButNotInterface on Pet { nickname }", "Did you mean to use an inline fragment on \"Cat\" or \"Dog\"?"),
        ("5.3.1", "fragment F on CatOrDog { __typename ... on Pet { name } ... on Dog { barkVolume } }", null),
        ("5.3.1", "fragment directFieldSelectionOnUnion on CatOrDog { name barkVolume }", "inline fragment on \"Pet\", \"Cat\", or \"Dog\"?"),
        ("5.3.2", "fragment mergeIdenticalFields on Dog { name name }", null),
        ("5.3.2", "fragment mergeIdenticalAliasesAndFields on Dog { otherName: name otherName: name }", null),
        ("5.3.2", "fragment conflictingBecauseAlias on Dog { name: nickname name }", "\"nickname\" and \"name\" are different fields"),
        ("5.3.2", "fragment F on Dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand(dogCommand: SIT) }", null),
        ("5.3.2", "fragment F on Dog { doesKnowCommand(dogCommand: $dogCommand) doesKnowCommand(dogCommand: $dogCommand) }", null),
        ("5.3.2", "fragment F on Dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand(dogCommand: HEEL) }", "they have differing arguments"),
        ("5.3.2", "fragment F on Dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand(dogCommand: $dogCommand) }", "differing arguments"),
        ("5.3.2", "fragment F on Dog { doesKnowCommand(dogCommand: $varOne) doesKnowCommand(dogCommand: $varTwo) }", "differing arguments"),
        ("5.3.2", "fragment F on Dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand }", "differing arguments"),
        ("5.3.2", "fragment safeDifferingFields on Pet { ... on Dog { volume: barkVolume } ... on Cat { volume: meowVolume } }", null),
        ("5.3.2", "fragment F on Pet { ... on Dog { doesKnowCommand(dogCommand: SIT) } ... on Cat { doesKnowCommand(catCommand: JUMP) } }", null),
        (
            "5.3.2",
            "fragment F on Pet { ... on Dog { someValue: nickname } ... on Cat { someValue: meowVolume } }",
            "they return conflicting types \"String\" and \"Int\""),
        ("5.3.3", "fragment scalarSelection on Dog { barkVolume }", null),
        ("5.3.3", "fragment scalarSelectionsNotAllowedOnInt on Dog { barkVolume { sinceWhen } }", "must not have a selection"),
        ("5.3.3", "{ human }", "Did you mean \"human { ... }\"?"),
        ("5.3.3", "{ pet }", "must have a selection of subfields"),
        ("5.3.3", "{ catOrDog }", "must have a selection of subfields"),
        ("5.3.3", "{ human { name } }", null),
    ];

    private static IEnumerable<(string, string, string?)> Arguments =>
    [
        ("5.4.1", "fragment argOnRequiredArg on Dog { doesKnowCommand(dogCommand: SIT) }", null),
        ("5.4.1", "fragment argOnOptional on Dog { isHouseTrained(atOtherHomes: true) @include(if: true) }", null),
        ("5.4.1", "fragment F on Dog { doesKnowCommand(command: CLEAN_UP_HOUSE) }", "Unknown argument \"command\" on field \"Dog.doesKnowCommand\""),
        ("5.4.1", "fragment F on Dog { isHouseTrained(atOtherHomes: true) @include(unless: false) }", "Unknown argument \"unless\" on directive"),
        ("5.4.1", "fragment multipleArgs on Arguments { multipleRequirements(x: 1, y: 2) }", null),
        ("5.4.1", "fragment multipleArgsReverseOrder on Arguments { multipleRequirements(y: 2, x: 1) }", null),
        ("5.4.2", "fragment F on Arguments { intArgField(intArg: 1, intArg: 2) }", "only one argument named \"intArg\""),
        ("5.4.3", "fragment goodBooleanArg on Arguments { booleanArgField(booleanArg: true) }", null),
        ("5.4.3", "fragment goodNonNullArg on Arguments { nonNullBooleanArgField(nonNullBooleanArg: true) }", null),
        ("5.4.3", "fragment goodBooleanArgDefault on Arguments { booleanArgField }", null),
        ("5.4.3", "fragment missingRequiredArg on Arguments { nonNullBooleanArgField }", "is required, but it was not provided"),
        ("5.4.3", "fragment F on Arguments { nonNullBooleanArgField(nonNullBooleanArg: null) }", "Expected value of type \"Boolean!\", found null"),
        ("5.4.3", "fragment F on Dog { name @include }", "Directive \"@include\" argument \"if\" of type \"Boolean!\" is required"),
    ];

    private static IEnumerable<(string, string, string?)> Fragments =>
    [
        ("5.5.1.1", "{ dog { ...F ...G } } fragment F on Dog { name } fragment G on Dog { owner { name } }", null),
        ("5.5.1.1", "{ dog { ...F } } fragment F on Dog { name } fragment F on Dog { owner { name } }", "only one fragment named \"F\""),
        ("5.5.1.2", "fragment correctType on Dog { name }", null),
        ("5.5.1.2", "fragment inlineFragment on Dog { ... on Dog { name } }", null),
        ("5.5.1.2", "fragment inlineFragment2 on Dog { ... @include(if: true) { name } }", null),
        ("5.5.1.2", "fragment notOnExistingType on NotInSchema { name }", "Unknown type \"NotInSchema\""),
        ("5.5.1.2", "fragment inlineNotExistingType on Dog { ... on Dogs { name } }", "Unknown type \"Dogs\". Did you mean \"Dog\"?"),
        ("5.5.1.3", "fragment fragOnObject on Dog { name }", null),
        ("5.5.1.3", "fragment fragOnInterface on Pet { name }", null),
        ("5.5.1.3", "fragment fragOnUnion on CatOrDog { ... on Dog { name } }", null),
        ("5.5.1.3", "fragment fragOnScalar on Int { something }", "Fragment \"fragOnScalar\" cannot condition on non composite type \"Int\""),
        ("5.5.1.3", "fragment F on Dog { ... on Boolean { somethingElse } }", "Fragment cannot condition on non composite type \"Boolean\""),
        ("5.5.1.4", "fragment nameFragment on Dog { name } { dog { name } }", "Fragment \"nameFragment\" is never used"),
    ];

    private static IEnumerable<(string, string, string?)> Spreads =>
    [
        ("5.5.2.1", "{ dog { ...undefinedFragment } }", "Unknown fragment \"undefinedFragment\""),
        (
            "5.5.2.2",
            "{ dog { ...nameF } } fragment nameF on Dog { name ...barkF } fragment barkF on Dog { barkVolume ...nameF }",
            "Cannot spread fragment \"nameF\" within itself via \"barkF\"."),
        (
            "5.5.2.2",
            "{ dog { ...dogF } } fragment dogF on Dog { name owner { ...ownF } } fragment ownF on Human { name pets { ...dogF } }",
            "Cannot spread fragment \"dogF\" within itself"),
        ("5.5.2.3", "fragment dogFragment on Dog { ... on Dog { barkVolume } }", null),
        ("5.5.2.3", "fragment F on Dog { ... on Cat { meowVolume } }", "objects of type \"Dog\" can never be of type \"Cat\""),
        ("5.5.2.3", "fragment petNameFragment on Pet { name } fragment F on Dog { ...petNameFragment }", null),
        ("5.5.2.3", "fragment catOrDog on CatOrDog { ... on Cat { meowVolume } } fragment F on Dog { ...catOrDog }", null),
        ("5.5.2.3", "fragment petFragment on Pet { name ... on Dog { barkVolume } }", null),
        ("5.5.2.3", "fragment sentientFragment on Sentient { ... on Dog { barkVolume } }", "can never be of type \"Dog\""),
        ("5.5.2.3", "fragment humanOrAlienFragment on HumanOrAlien { ... on Cat { meowVolume } }", "can never be of type \"Cat\""),
        ("5.5.2.3", "fragment F on Pet { ...dogOrHuman } fragment dogOrHuman on DogOrHuman { ... on Dog { barkVolume } }", null),
        ("5.5.2.3", "fragment F on Pet { ...sentient } fragment sentient on Sentient { name }", "\"sentient\" cannot be spread here"),
        ("5.5.2.3", "fragment F on Node { ...resource } fragment resource on Resource { url }", null),
    ];

    private static IEnumerable<(string, string, string?)> Values =>
    [
        ("5.6.1", "fragment coercedIntIntoFloatArg on Arguments { floatArgField(floatArg: 123) }", null),
        ("5.6.1", "query Q($search: FindDogInput = { name: \"Fido\" }) { findDog(searchBy: $search) { name } }", null),
        ("5.6.1", "mutation addPet($pet: PetInput! = { cat: { name: \"Brontie\" } }) { addPet(pet: $pet) { name } }", null),
        ("5.6.1", "fragment stringIntoInt on Arguments { intArgField(intArg: \"123\") }", "Int cannot represent non-integer value: \"123\""),
        ("5.6.1", "fragment F on Arguments { intArgField(intArg: 9999999999) }", "Int cannot represent non 32-bit signed integer value"),
        ("5.6.1", "query badComplexValue { findDog(searchBy: { name: 123 }) { name } }", "String cannot represent a non string value: 123"),
        ("5.6.1", "fragment F on Dog { doesKnowCommand(dogCommand: SITT) }", "Did you mean the enum value \"SIT\"?"),
        ("5.6.1", "fragment F on Dog { doesKnowCommand(dogCommand: \"SIT\") }", "cannot represent non-enum value: \"SIT\""),
        ("5.6.1", "fragment F on Dog { doesKnowCommand(dogCommand: PLAY) }", "\"DogCommand\" enum. It has SIT, DOWN, HEEL."),
        ("5.6.1", "fragment F on Dog { doesKnowCommand(dogCommand: 1) }", "Enum \"DogCommand\" cannot represent non-enum value: 1. It has SIT, DOWN, HEEL."),
        ("5.6.1", "mutation addPet { addPet(pet: { cat: { name: \"B\" }, dog: { name: \"D\" } }) { name } }", "exactly one key, but 2 are given."),
        ("5.6.1", "mutation oneOfWithNoFields { addPet(pet: {}) { name } }", "must specify exactly one key"),
        ("5.6.1", "mutation oneOfWithNull { addPet(pet: { cat: null }) { name } }", "Field \"PetInput.cat\" must be non-null"),
        ("5.6.1", "mutation twoFields($dog: DogInput) { addPet(pet: { cat: { name: \"B\" }, dog: $dog }) { name } }", "must specify exactly one key"),
        ("5.6.1", "mutation list($dog: DogInput) { addPets(pets: [{ dog: $dog }]) { name } }", "must be non-nullable to be used for OneOf"),
        ("5.6.2", "{ findDog(searchBy: { name: \"Fido\" }) { name } }", null),
        ("5.6.2", "{ findDog(searchBy: { favoriteCookieFlavor: \"Bacon\" }) { name } }", "is not defined by type \"FindDogInput\". It has name, owner."),
        ("5.6.2", "{ findDog(searchBy: { nam: \"Fido\" }) { name } }", "Did you mean \"name\"?"),
        ("5.6.3", "{ findDog(searchBy: { name: \"Fido\", name: \"Fido\" }) { name } }", "only one input field named \"name\""),
        ("5.6.4", "mutation { addPet(pet: { cat: { nickname: \"B\" } }) { name } }", "\"CatInput.name\" of required type \"String!\" was not provided"),
        ("5.6.4", "mutation { addPet(pet: { cat: { name: null } }) { name } }", "Expected value of type \"String!\", found null"),
    ];

    private static IEnumerable<(string, string, string?)> Directives =>
    [
        ("5.7.1", "{ dog @skipp(if: true) { name } }", "Unknown directive \"@skipp\". Did you mean \"@skip\"?"),
        ("5.7.2", "query @skip(if: true) { dog { name } }", "may not be used on QUERY"),
        ("5.7.3", "query ($foo: Boolean!, $bar: Boolean!) { dog @skip(if: $foo) @skip(if: $bar) { name } }", "can only be used once"),
        ("5.7.3", "query ($foo: Boolean!, $bar: Boolean!) { dog @skip(if: $foo) { name } dog @skip(if: $bar) { nickname } }", null),
    ];

    private static IEnumerable<(string, string, string?)> Variables =>
    [
        ("5.8.1", "query Q($a: Boolean, $a: Boolean) { dog { isHouseTrained(atOtherHomes: $a) } }", "only one variable named \"$a\""),
        ("5.8.1", "query A($a: Boolean) { ...F } query B($a: Boolean) { ...F } fragment F on Query { dog { isHouseTrained(atOtherHomes: $a) } }", null),
        ("5.8.2", "query Q($a: Boolean) { dog { isHouseTrained(atOtherHomes: $a) } }", null),
        ("5.8.2", "query Q($booleans: [Boolean!]) { booleanList(booleanListArg: $booleans) }", null),
        ("5.8.2", "query takesCat($cat: Cat) { dog { name } }", "Variable \"$cat\" cannot be non-input type \"Cat\""),
        ("5.8.2", "query takesDogBang($dog: Dog!) { dog { name } }", "cannot be non-input type \"Dog!\""),
        ("5.8.2", "query takesListOfPet($pets: [Pet]) { dog { name } }", "cannot be non-input type \"[Pet]\""),
        ("5.8.2", "query takesCatOrDog($catOrDog: CatOrDog) { dog { name } }", "cannot be non-input type \"CatOrDog\""),
        ("5.8.2", "query Q($a: Nothing) { dog { isHouseTrained(atOtherHomes: $a) } }", "Unknown type \"Nothing\""),
        ("5.8.3", "query Q { dog { isHouseTrained(atOtherHomes: $a) } }", "Variable \"$a\" is not defined by operation \"Q\""),
        ("5.8.3", "query Q($home: Boolean) { dog { isHouseTrained(atOtherHomes: $hom) } }", "Did you mean \"$home\"?"),
        ("5.8.3", "query Q($a: Boolean) { dog { ...F } } fragment F on Dog { isHouseTrained(atOtherHomes: $a) }", null),
        ("5.8.3", "query Q { dog { ...F } } fragment F on Dog { isHouseTrained(atOtherHomes: $a) }", "is not defined by operation \"Q\""),
        (
            "5.8.3",
            "query Q { dog { ...G } } fragment G on Dog { ...F } fragment F on Dog { isHouseTrained(atOtherHomes: $a) }",
            "is not defined by operation \"Q\""),
        (
            "5.8.3",
            "query A($a: Boolean) { dog { ...F } } query B { dog { ...F } } fragment F on Dog { isHouseTrained(atOtherHomes: $a) }",
            "is not defined by operation \"B\""),
        ("5.8.4", "query Q($a: Boolean) { dog { isHouseTrained } }", "Variable \"$a\" is never used in operation \"Q\""),
        ("5.8.4", "query Q($a: Boolean) { dog { ...F } } fragment F on Dog { isHouseTrained }", "is never used"),
        (
            "5.8.4",
            "query A($a: Boolean) { dog { ...F } } query B($a: Boolean, $x: Int) { dog { ...F } } fragment F on Dog { isHouseTrained(atOtherHomes: $a) }",
            "Variable \"$x\" is never used in operation \"B\""),
    ];

    private static IEnumerable<(string, string, string?)> VariableUsages =>
    [
        ("5.8.5", "query Q($i: Int) { arguments { booleanArgField(booleanArg: $i) } }", "\"$i\" of type \"Int\" used in position expecting type \"Boolean\""),
        ("5.8.5", "query Q($l: [Boolean]) { arguments { booleanArgField(booleanArg: $l) } }", "used in position expecting type \"Boolean\""),
        ("5.8.5", "query Q($b: Boolean) { arguments { nonNullBooleanArgField(nonNullBooleanArg: $b) } }", "expecting type \"Boolean!\""),
        ("5.8.5", "query Q($l: [Boolean]!) { arguments { booleanListArgField(booleanListArg: $l) } }", null),
        ("5.8.5", "query Q($l: [Boolean]) { nonNullBooleanListField(nonNullBooleanListArg: $l) }", "expecting type \"[Boolean]!\""),
        ("5.8.5", "query Q($l: [Boolean]) { booleanList(booleanListArg: $l) }", "expecting type \"[Boolean!]\""),
        ("5.8.5", "mutation addCat($cat: CatInput!) { addPet(pet: { cat: $cat }) { name } }", null),
        ("5.8.5", "mutation addCatWithDefault($cat: CatInput! = { name: \"Brontie\" }) { addPet(pet: { cat: $cat }) { name } }", null),
        ("5.8.5", "mutation addNullableCat($cat: CatInput) { addPet(pet: { cat: $cat }) { name } }", "must be non-nullable"),
        ("5.8.5", "mutation addNullableCat($cat: CatInput) { addOptional(pet: { cat: $cat }) { name } }", "must be non-nullable"),
        ("5.8.5", "query Q($b: Boolean) { arguments { optionalNonNullBooleanArgField(optionalBooleanArg: $b) } }", null),
        ("5.8.5", "query Q($b: Boolean = true) { arguments { nonNullBooleanArgField(nonNullBooleanArg: $b) } }", null),
        ("5.8.5", "query Q($b: Boolean = null) { arguments { nonNullBooleanArgField(nonNullBooleanArg: $b) } }", "expecting type \"Boolean!\""),
    ];
}
