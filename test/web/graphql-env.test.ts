import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

it('the types of the web application are those of the committed schema: `npm run schema`, then `npx gql.tada generate-output -c src/web/tsconfig.json`', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'homeward-types-'));
  try {
    const fresh = join(folder, 'graphql-env.d.ts');
    await run('node_modules/.bin/gql.tada', ['generate-output', '-c', 'src/web/tsconfig.json', '-o', fresh]);
    expect(await readFile('src/web/graphql-env.d.ts', 'utf8')).toBe(await readFile(fresh, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
