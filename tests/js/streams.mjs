// Clients that people have, with the links that they bring for streams and persisted documents: node streams.mjs NAME SEEDED_URL TICKING_URL
// Over the seeded server it pages through all actions of the graph; over the ticking one it takes a subscription to its end.
// It prints how many actions it got, their first and last id, and what the subscription gave.
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { createHash } from 'node:crypto';
import { createClient as createWsClient } from 'graphql-ws';
import WebSocket from 'ws';

const [name, seeded, ticking] = process.argv.slice(2);
const page = 'query Page($after: String) { actions(first: 25, after: $after) { nodes { id title } pageInfo { hasNextPage endCursor } } }';
const count = 'subscription Count { count(to: 3) }';

async function pages(ask) {
  const ids = [];
  let after = null;
  do {
    const { actions } = await ask({ after });
    ids.push(...actions.nodes.map((n) => n.id));
    after = actions.pageInfo.hasNextPage ? actions.pageInfo.endCursor : null;
  } while (after);
  return ids;
}

const wsClient = (url) => createWsClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });

function observed(observable, value) {
  return new Promise((resolve, reject) => {
    const events = [];
    observable.subscribe({ next: (r) => events.push(value(r)), error: reject, complete: () => resolve(events) });
  });
}

const clients = {
  async apollo() {
    const client = new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: seeded }) });
    const query = gql(page);
    const ids = await pages(async (variables) => (await client.query({ query, variables })).data);
    const socket = wsClient(ticking);
    const ticks = new ApolloClient({ cache: new InMemoryCache(), link: new GraphQLWsLink(socket) });
    const events = await observed(ticks.subscribe({ query: gql(count) }), (r) => r.data.count);
    await socket.dispose();
    return { ids, events };
  },
  // Every document goes by its hash: first unknown, then registered, then by the hash alone, by GET.
  async 'apollo-persisted'() {
    const sha256 = async (text) => createHash('sha256').update(text).digest('hex');
    const sent = [];
    const fetching = (url, init) => {
      sent.push(`${init.method} ${`${url}${init.body ?? ''}`.includes('query=') || init.body?.includes('"query"') ? 'text' : 'hash'}`);
      return fetch(url, init);
    };
    const link = new PersistedQueryLink({ sha256, useGETForHashedQueries: true }).concat(new HttpLink({ uri: seeded, fetch: fetching }));
    const client = new ApolloClient({ cache: new InMemoryCache(), link });
    const query = gql(page);
    const ids = await pages(async (variables) => (await client.query({ query, variables })).data);
    return { ids, events: [sent[0], sent[1], ...new Set(sent.slice(2))] };
  },
  async urql() {
    const client = new Client({ url: seeded, exchanges: [fetchExchange], preferGetMethod: false });
    const ids = await pages(async (variables) => {
      const { data, error } = await client.query(page, variables).toPromise();
      if (error) throw error;
      return data;
    });
    const socket = wsClient(ticking);
    const ticks = new Client({
      url: ticking,
      exchanges: [
        subscriptionExchange({
          forwardSubscription: ({ query, variables }) => ({ subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query: query ?? '', variables }, sink) }) }),
        }),
      ],
    });
    const events = await new Promise((resolve, reject) => {
      const got = [];
      ticks.subscription(count, {}).subscribe((r) => {
        if (r.error) reject(r.error);
        got.push(r.data.count);
        if (got.length === 3) resolve(got);
      });
    });
    await socket.dispose();
    return { ids, events };
  },
  // urql takes a subscription over the same fetch, as server-sent events.
  async 'urql-fetch'() {
    const client = new Client({ url: ticking, exchanges: [fetchExchange], fetchSubscriptions: true });
    const events = await new Promise((resolve, reject) => {
      const got = [];
      client.subscription(count, {}).subscribe((r) => {
        if (r.error) reject(r.error);
        got.push(r.data.count);
        if (got.length === 3) resolve(got);
      });
    });
    return { ids: [], events };
  },
};

const { ids, events } = await clients[name]();
console.log(`${ids.length} ${new Set(ids).size} ${ids[0] ?? '-'} ${ids.at(-1) ?? '-'} ${(events ?? []).join(', ')}`.trim());
