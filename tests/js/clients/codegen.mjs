// graphql-codegen makes types from schema.graphql (typescript, typescript-operations, typed-document-node and the client preset), tsc compiles
// a program over them with everything strict, and the program runs.
//   node codegen.mjs <url of the server>  ->  { "actions": { "ids": [...], "totalCount": n, "pages": n }, "leads": n, "nodes": [...] }
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('codegen/', import.meta.url));
const run = (name, script, ...args) => {
  const path = fileURLToPath(new URL(`../node_modules/${script}`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stdout}${stderr}`);
};

rmSync(`${folder}generated`, { recursive: true, force: true });
run('graphql-codegen', '@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.json');
run('tsc', 'typescript/bin/tsc', '--project', '.');
const { walk } = await import('./codegen/generated/out/page.js');
process.stdout.write(JSON.stringify(await walk(process.argv[2])) + '\n');
