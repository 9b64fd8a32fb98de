// A long-lived reference: @neo4j/graphql over the database that the environment names. Reads one JSON request a line, writes one JSON answer a line.
//   { "sdl": "..." }                           -> { "types": 123 }
//   { "query": "...", "variables": { ... } }   -> the response
import { createInterface } from 'node:readline';
import { graphql } from 'graphql';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const { STRATEGYGRAPH_TEST_NEO4J_BOLT_URL: url, STRATEGYGRAPH_TEST_NEO4J_USER: user = 'neo4j', STRATEGYGRAPH_TEST_NEO4J_PASSWORD: password = '' } = process.env;
const driver = neo4j.driver(url, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
let schema;

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  let answer;
  if (request.sdl) {
    schema = await new Neo4jGraphQL({ typeDefs: request.sdl, driver }).getSchema();
    answer = { types: Object.keys(schema.getTypeMap()).length };
  } else {
    answer = await graphql({
      schema,
      source: request.query,
      variableValues: request.variables,
      contextValue: { executionContext: driver, sessionConfig: { database: 'neo4j' } },
    });
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await driver.close();
