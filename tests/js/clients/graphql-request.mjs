// graphql-request pages through connections forwards by POST and backwards by GET, and asks several documents at once.
//   node graphql-request.mjs <url of the server>  ->  { "<connection>": { "ids": [...], "totalCount": n, "pages": n }, "fault": "..." }
import { ClientError, GraphQLClient, gql } from 'graphql-request';
import { forwards, tell } from './connections.mjs';

const [url] = process.argv.slice(2);
const post = new GraphQLClient(url);
const get = new GraphQLClient(url, { method: 'GET', jsonSerializer: JSON });

const ask = (query, variables) => post.request(query, variables);

const backwards = async ({ field, size }) => {
  const query = gql`query Page($last: Int!, $before: String) {
    page: ${field}(last: $last, before: $before) { nodes { id } pageInfo { startCursor hasPreviousPage } }
  }`;
  const ids = [];
  let before = null;
  do {
    const { page } = await get.request(query, { last: size, before });
    ids.unshift(...page.nodes.map((n) => n.id));
    before = page.pageInfo.hasPreviousPage ? page.pageInfo.startCursor : null;
  } while (before !== null);
  return ids;
};

const walk = async (connection) => {
  const [found, back] = await Promise.all([forwards(ask, connection), backwards(connection)]);
  return { ...found, backwards: back };
};

// What is wrong with a document reaches the caller as the client's own error, with the server's words.
const fault = await post.request('{ plan { id } }').then(
  () => 'none',
  (e) => (e instanceof ClientError ? e.response.errors[0].message : `not a ClientError: ${e}`),
);

await tell(walk, { fault });
