// The Relay compiler takes schema.graphql and the documents in relay/src; then Relay's runtime pages with what it made.
//   node relay.mjs <url of the server> <id of a priority>
//   ->  { "actions": { "ids": [...], "totalCount": n, "pages": n }, "ofPriority": { "ids": [...], "leads": [...] } }
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import relay from 'relay-runtime';

const [url, priority] = process.argv.slice(2);
const folder = fileURLToPath(new URL('relay/', import.meta.url));
rmSync(`${folder}generated`, { recursive: true, force: true });
mkdirSync(`${folder}generated`);
const compiler = fileURLToPath(new URL('../node_modules/relay-compiler/cli.js', import.meta.url));
const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, 'relay.config.json'], { cwd: folder, encoding: 'utf8' });
if (status !== 0) throw new Error(`The Relay compiler: ${stdout}${stderr}`);

const require = createRequire(import.meta.url);
const artifact = (name) => require(`./relay/generated/${name}.graphql.js`);

const { Environment, Network, RecordSource, Store, createOperationDescriptor, fetchQuery, getSelector } = relay;
const environment = new Environment({
  network: Network.create(async ({ text }, variables) => {
    const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: text, variables }) })).json();
  }),
  store: new Store(new RecordSource()),
});

// Asks a query and keeps its data in the store.
const ask = async (query, variables) => {
  environment.retain(createOperationDescriptor(query, variables));
  await fetchQuery(environment, query, variables).toPromise();
};

// What a component with that fragment sees.
const read = (fragment, reference) => {
  const { data, isMissingData } = environment.lookup(getSelector(fragment, reference));
  if (isMissingData) throw new Error(`Data of ${fragment.name} is missing`);
  return data;
};

const root = (query, variables) => environment.lookup(createOperationDescriptor(query, variables).fragment).data;

// All pages of the root connection.
const first = { first: 40 };
await ask(artifact('actionsQuery'), first);
const shown = () => read(artifact('actionsPage'), root(artifact('actionsQuery'), first)).actions;
let pages = 1;
while (shown().pageInfo.hasNextPage) {
  await ask(artifact('actionsPageQuery'), { ...first, after: shown().pageInfo.endCursor });
  pages++;
}

const { edges, totalCount } = shown();
const titles = edges.map((e) => read(artifact('actionsTitle'), e.node).title);
if (titles.some((title) => typeof title !== 'string')) throw new Error('An action has no title');

// All pages of a connection of a node.
const where = { title: { neq: '' } };
await ask(artifact('actionsPriorityQuery'), { id: priority, where });
const node = () => root(artifact('actionsPriorityQuery'), { id: priority, where }).node.actionsOfPriority;
const held = () => read(artifact('actionsOfPriority'), node()).actions;
while (held().pageInfo.hasNextPage) {
  await ask(artifact('actionsOfPriorityPageQuery'), { id: priority, where, count: 2, cursor: held().pageInfo.endCursor });
}

const leads = held().edges.flatMap((e) => read(artifact('actionsLeads'), e.node).leads.edges.map((l) => `${e.node.id} ${l.node.id} ${l.confirmed}`));
process.stdout.write(
  JSON.stringify({
    actions: { ids: edges.map((e) => e.node.id), totalCount, pages },
    ofPriority: { ids: held().edges.map((e) => e.node.id), leads },
  }) + '\n',
);
