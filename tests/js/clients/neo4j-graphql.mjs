// @neo4j/graphql makes its own API from the model, so that a second, independent server can be put over the same Neo4j database.
// No database is asked.
//   node neo4j-graphql.mjs <file of the model>  ->  { "types": [...], "fields": [...] } of the schema that it makes
import { readFileSync } from 'node:fs';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { isObjectType } from 'graphql';

const typeDefs = readFileSync(process.argv[2], 'utf8');
const schema = await new Neo4jGraphQL({ typeDefs }).getSchema();
const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__')).map((type) => type.name);
process.stdout.write(JSON.stringify({ types, fields: Object.keys(schema.getQueryType().getFields()) }) + '\n');
