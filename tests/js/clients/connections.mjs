// The connections that every client pages through, with page sizes that end neither on a full page nor on one page.
export const connections = [
  { field: 'plans', size: 4 },
  { field: 'actions', size: 40 },
  { field: 'parties', size: 60 },
];

// Walks each connection and prints what was found, as one line of JSON.
export const tell = async (walk, more = {}) => {
  const found = {};
  for (const connection of connections) found[connection.field] = await walk(connection);
  process.stdout.write(JSON.stringify({ ...found, ...more }) + '\n');
};

// Pages forwards through a connection: all ids, the total and how many pages it took. `ask` gives the data of an operation.
export const forwards = async (ask, { field, size }) => {
  const query = `query Page($first: Int!, $after: String) {
    page: ${field}(first: $first, after: $after) { totalCount nodes { id } pageInfo { endCursor hasNextPage } }
  }`;
  const found = { ids: [], totalCount: 0, pages: 0 };
  let after = null;
  do {
    const { page } = await ask(query, { first: size, after });
    found.ids.push(...page.nodes.map((n) => n.id));
    found.totalCount = page.totalCount;
    found.pages++;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
};

// Asks by a client that can only iterate over results, of which a query has one.
export const answerOf = (iterate) => async (query, variables) => {
  let last;
  for await (const result of iterate({ query, variables })) last = result;
  return last.data;
};
