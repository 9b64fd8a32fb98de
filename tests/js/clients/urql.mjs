// urql pages through connections with its normalized cache (graphcache, told of the schema by introspection) and relayPagination.
//   node urql.mjs <url of the server>  ->  { "<connection>": { "ids": [...], "totalCount": n, "pages": n } }
import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { getIntrospectionQuery } from 'graphql';
import { connections, tell } from './connections.mjs';

const [url] = process.argv.slice(2);
const asked = await new Client({ url, preferGetMethod: false, exchanges: [fetchExchange] }).query(getIntrospectionQuery(), {}).toPromise();
if (asked.error) throw asked.error;

const client = new Client({
  url,
  preferGetMethod: 'within-url-limit',
  exchanges: [
    cacheExchange({
      schema: asked.data,
      resolvers: { Query: Object.fromEntries(connections.map(({ field }) => [field, relayPagination()])) },
    }),
    fetchExchange,
  ],
});

const walk = async ({ field, size }) => {
  const query = gql`
    query Page($first: Int!, $after: String) {
      ${field}(first: $first, after: $after) {
        totalCount
        edges { cursor node { ...Shown } }
        pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
      }
    }
    fragment Shown on Node { __typename id title }
  `;
  let pages = 0;
  let connection;
  let after;
  do {
    const result = await client.query(query, after === undefined ? { first: size } : { first: size, after }).toPromise();
    if (result.error) throw result.error;
    connection = result.data[field];
    after = connection.pageInfo.endCursor;
    pages++;
  } while (connection.pageInfo.hasNextPage);
  return { ids: connection.edges.map((e) => e.node.id), totalCount: connection.totalCount, pages };
};

await tell(walk);
