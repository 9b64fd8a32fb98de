// graphql-sse pages through connections over event streams (distinct connections mode), and follows subscriptions of a second server, one of them left early.
//   node graphql-sse.mjs <url of the server> <url of the server with subscriptions>
//   ->  { "<connection>": { "ids": [...], "totalCount": n, "pages": n }, "subscriptions": { ... } }
import { createClient } from 'graphql-sse';
import { answerOf, forwards, tell } from './connections.mjs';
import { follow } from './subscriptions.mjs';

const [url, subscriptionUrl] = process.argv.slice(2);
const open = (address) => createClient({ url: address, singleConnection: false, retryAttempts: 0 });

const client = open(url);
const ask = answerOf((request) => client.iterate(request));

const subscriber = open(subscriptionUrl);
await tell((connection) => forwards(ask, connection), { subscriptions: await follow((request) => subscriber.iterate(request)) });
client.dispose();
subscriber.dispose();
