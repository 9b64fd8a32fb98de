// graphql-ws pages through connections over one WebSocket, and follows subscriptions of a second server, one of them left early.
//   node graphql-ws.mjs <url of the server> <url of the server with subscriptions>
//   ->  { "<connection>": { "ids": [...], "totalCount": n, "pages": n }, "subscriptions": { ... } }
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { connections, tell } from './connections.mjs';
import { follow } from './subscriptions.mjs';

const [url, subscriptionUrl] = process.argv.slice(2);
const open = (http) => createClient({ url: http.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });

const client = open(url);
const walk = async ({ field, size }) => {
  const query = `query Page($first: Int!, $after: String) {
    page: ${field}(first: $first, after: $after) { totalCount nodes { id } pageInfo { endCursor hasNextPage } }
  }`;
  const found = { ids: [], totalCount: 0, pages: 0 };
  let after = null;
  do {
    let page;
    for await (const result of client.iterate({ query, variables: { first: size, after } })) page = result.data.page;
    found.ids.push(...page.nodes.map((n) => n.id));
    found.totalCount = page.totalCount;
    found.pages++;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
};

const subscriber = open(subscriptionUrl);
await tell(walk, { subscriptions: await follow((request) => subscriber.iterate(request)) });
await Promise.all([client.dispose(), subscriber.dispose()]);
