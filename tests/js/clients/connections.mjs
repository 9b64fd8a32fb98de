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
