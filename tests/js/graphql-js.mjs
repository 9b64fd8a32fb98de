// A long-lived reference: reads one JSON request a line, writes one JSON answer a line.
//   { "do": "schema", "sdl": "...", "days": true } -> { }; with days, the scalar Date takes days of the calendar only
//   { "do": "validate", "document": "..." }   -> { "errors": [{ "message", "line", "column" }] } or { "fault": "..." } where it cannot say
//   { "do": "parse", "document": "..." }      -> { "printed": "..." } or { "errors": [...] } with the syntax error
//   { "do": "build", "sdl": "..." }           -> { "printed": "...", "introspection": { ... } } or { "errors": [...] } with the faults
//   { "do": "execute", "document": "...", "variables": { ... }, "seed": 1 } -> the response (see execution.mjs) or { "invalid": [...] }
import { createInterface } from 'node:readline';
import {
  GraphQLError,
  buildASTSchema,
  buildSchema,
  introspectionFromSchema,
  parse,
  print,
  printSchema,
  validate,
  validateSchema,
} from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';
import { asDays, run } from './execution.mjs';

let schema;

const listed = (errors) =>
  errors.map((e) => ({
    message: e.message.toWellFormed(),
    line: e.locations?.[0]?.line ?? 0,
    column: e.locations?.[0]?.column ?? 0,
  }));

// What a step gives, or the errors that it throws; other faults are graphql-js's own.
const orErrors = (step) => {
  try {
    return step();
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: listed([error]) };
    throw error;
  }
};

const build = (sdl) => {
  const document = parse(sdl);
  const faults = validateSDL(document);
  if (faults.length > 0) return { errors: listed(faults) };
  const built = buildASTSchema(document, { assumeValidSDL: true });
  const errors = validateSchema(built);
  if (errors.length > 0) return { errors: listed(errors) };
  const everything = { specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true };
  return { printed: printSchema(built), introspection: introspectionFromSchema(built, everything) };
};

const answers = {
  schema({ sdl, days }) {
    schema = buildSchema(sdl);
    if (days) asDays(schema.getType('Date'));
    return {};
  },
  validate({ document }) {
    const errors = validate(schema, parse(document));
    return { errors: listed(errors) };
  },
  execute: (request) => run(schema, request),
  parse: ({ document }) => orErrors(() => ({ printed: print(parse(document)) })),
  build: ({ sdl }) => orErrors(() => build(sdl)),
};

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  let answer;
  try {
    answer = answers[request.do](request);
  } catch (error) {
    answer = { fault: error.message };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
