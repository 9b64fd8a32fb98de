// graphql-request pages through connections forwards by POST and backwards by GET, and asks several documents at once.
//   node graphql-request.mjs <url of the server>  ->  { "<connection>": { "ids": [...], "totalCount": n, "pages": n }, "fault": "..." }
import { ClientError, GraphQLClient, gql } from 'graphql-request';
import { connections, tell } from './connections.mjs';

const [url] = process.argv.slice(2);
const post = new GraphQLClient(url);
const get = new GraphQLClient(url, { method: 'GET', jsonSerializer: JSON });

const forwards = async (field, size) => {
  const query = gql`query Page($first: Int!, $after: String) {
    page: ${field}(first: $first, after: $after) { totalCount nodes { id } pageInfo { endCursor hasNextPage } }
  }`;
  const found = { ids: [], totalCount: 0, pages: 0 };
  let after = null;
  do {
    const { page } = await post.request(query, { first: size, after });
    found.ids.push(...page.nodes.map((n) => n.id));
    found.totalCount = page.totalCount;
    found.pages++;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
};

const backwards = async (field, size) => {
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

const walk = async ({ field, size }) => {
  const [found, back] = await Promise.all([forwards(field, size), backwards(field, size)]);
  return { ...found, backwards: back };
};

// What is wrong with a document reaches the caller as the client's own error, with the server's words.
const fault = await post.request('{ plan { id } }').then(
  () => 'none',
  (e) => (e instanceof ClientError ? e.response.errors[0].message : `not a ClientError: ${e}`),
);

await tell(walk, { fault });
