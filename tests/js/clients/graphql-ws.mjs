// graphql-ws pages through connections over one WebSocket, and follows subscriptions of a second server, one of them left early.
//   node graphql-ws.mjs <url of the server> <url of the server with subscriptions>
//   ->  { "<connection>": { "ids": [...], "totalCount": n, "pages": n }, "subscriptions": { ... } }
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { answerOf, forwards, tell } from './connections.mjs';
import { follow } from './subscriptions.mjs';

const [url, subscriptionUrl] = process.argv.slice(2);
const open = (http) => createClient({ url: http.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });

const client = open(url);
const ask = answerOf((request) => client.iterate(request));

const subscriber = open(subscriptionUrl);
await tell((connection) => forwards(ask, connection), { subscriptions: await follow((request) => subscriber.iterate(request)) });
await Promise.all([client.dispose(), subscriber.dispose()]);
