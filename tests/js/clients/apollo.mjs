// Apollo Client pages through connections with fetchMore and relayStylePagination, as its documentation has it, and gives what its cache holds then.
//   node apollo.mjs <url of the server>  ->  { "<connection>": { "ids": [...], "totalCount": n, "pages": n } }
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { filter, firstValueFrom } from 'rxjs';
import { connections, tell } from './connections.mjs';

const [uri] = process.argv.slice(2);
const link = new HttpLink({ uri });

// The possible types of interfaces and unions, as "Using fragments" of the documentation asks for them.
const asking = new ApolloClient({ link, cache: new InMemoryCache() });
const { data: types } = await asking.query({ query: gql`{ __schema { types { kind name possibleTypes { name } } } }` });
const possibleTypes = Object.fromEntries(
  types.__schema.types.filter((t) => t.possibleTypes).map((t) => [t.name, t.possibleTypes.map((p) => p.name)]),
);

const fields = Object.fromEntries(connections.map(({ field }) => [field, relayStylePagination(['where', 'order'])]));
const client = new ApolloClient({ link, cache: new InMemoryCache({ possibleTypes, typePolicies: { Query: { fields } } }) });

const walk = async ({ field, size }) => {
  const query = gql`
    query Page($first: Int!, $after: String) {
      ${field}(first: $first, after: $after) {
        totalCount
        edges { cursor node { ...Shown } }
        pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
      }
    }
    fragment Shown on Node { id title }
  `;
  const page = client.watchQuery({ query, variables: { first: size } });
  const shown = async () => (await firstValueFrom(page.pipe(filter((result) => !result.loading)))).data[field];
  let connection = await shown();
  let pages = 1;
  while (connection.pageInfo.hasNextPage) {
    await page.fetchMore({ variables: { after: connection.pageInfo.endCursor } });
    connection = await shown();
    pages++;
  }

  return { ids: connection.edges.map((e) => e.node.id), totalCount: connection.totalCount, pages };
};

await tell(walk);
client.stop();
asking.stop();
