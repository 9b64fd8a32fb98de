// Runs graphql-http's audits of GraphQL over HTTP: node audits.mjs URL
// One line for each that does not pass; the last line counts them: "N of M".
import { auditServer } from 'graphql-http';

const results = await auditServer({ url: process.argv[2] });
const passed = results.filter((r) => r.status === 'ok');
for (const r of results)
  if (r.status !== 'ok') console.log(`${r.id} ${r.name}: ${r.reason}`);
console.log(`${passed.length} of ${results.length}`);
process.exitCode = passed.length === results.length ? 0 : 1;
