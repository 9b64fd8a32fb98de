// Runs operations on a schema whose values follow from a seed, so that another engine can have the same values without their being sent:
// - a field with arguments gives them back as JSON with sorted names;
// - every other field gives a value made of its type and of a hash of its place; some are null, some fail.
import { GraphQLError, execute, isAbstractType, isEnumType, isLeafType, isListType, isNonNullType, parse, validate } from 'graphql';

const mix = (hash, text) => {
  let mixed = hash;
  for (const c of text) mixed = Math.imul(mixed ^ c.charCodeAt(0), 16777619) >>> 0;
  return mixed;
};

const leaf = (type, hash) => {
  if (isEnumType(type)) return type.getValues()[hash % type.getValues().length].name;
  switch (type.name) {
    case 'Int':
      return (hash % 2001) - 1000;
    case 'Float':
      return ((hash % 100003) - 50000) / 1024;
    case 'Boolean':
      return hash % 2 === 0;
    default:
      return `s${hash}`;
  }
};

const make = (schema, type, hash) => {
  if (isNonNullType(type)) return make(schema, type.ofType, hash);
  if (hash % 13 === 0) return null;
  if (hash % 17 === 0) return new GraphQLError('boom');
  if (isListType(type)) return Array.from({ length: hash % 4 }, (_, i) => make(schema, type.ofType, mix(hash, `${i}`)));
  if (isLeafType(type)) return leaf(type, hash);
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  return { __typename: possible[hash % possible.length].name, hash };
};

const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map((name) => [name, sorted(value[name])]));
};

// A custom scalar takes any value here until it is told better: days of the calendar, as the API's Date has them.
export const asDays = (scalar) => {
  scalar.parseValue = (value) => {
    const day = typeof value === 'string' && /^(?!0000)\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
    if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) throw new TypeError('It is no day.');
    return value;
  };
  scalar.parseLiteral = (node) => scalar.parseValue(node.kind === 'StringValue' ? node.value : undefined);
};

export const run = (schema, { document, variables, seed }) => {
  const parsed = parse(document);
  const errors = validate(schema, parsed);
  if (errors.length > 0) return { invalid: errors.map((e) => e.message) };
  const fieldResolver = (source, args, _, info) =>
    Object.keys(info.parentType.getFields()[info.fieldName].args).length > 0
      ? JSON.stringify(sorted(args))
      : make(schema, info.returnType, mix(source.hash, info.fieldName));
  return execute({ schema, document: parsed, rootValue: { hash: seed }, variableValues: variables, fieldResolver });
};
