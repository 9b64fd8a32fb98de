// A long-lived reference: reads one JSON request a line, writes one JSON answer a line.
//   { "do": "schema", "sdl": "..." }          -> { }
//   { "do": "validate", "document": "..." }   -> { "errors": [{ "message", "line", "column" }] } or { "fault": "..." } where it cannot say
import { createInterface } from 'node:readline';
import { buildSchema, parse, validate } from 'graphql';

let schema;

const answers = {
  schema({ sdl }) {
    schema = buildSchema(sdl);
    return {};
  },
  validate({ document }) {
    const errors = validate(schema, parse(document));
    return { errors: errors.map((e) => ({ message: e.message, line: e.locations?.[0]?.line ?? 0, column: e.locations?.[0]?.column ?? 0 })) };
  },
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
