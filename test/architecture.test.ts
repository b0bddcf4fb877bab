// What the house rules say of the shape of the tree, looked at in the tree itself.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const forbidden: readonly IForbiddenRuleType[] = (await import(`${ROOT}.dependency-cruiser.mjs`)).default.forbidden;
const MOST_FILES = 14;
const MOST_LINES = 250;

/** Also what is not committed yet: a rule that only holds for what is committed is noticed too late. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
  .toString()
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)));
const sources = files.filter((path) => /\.(ts|tsx|mjs|css)$/.test(path));

describe('the tree', () => {
  it(`has at most ${MOST_FILES} source files in a folder`, () => {
    const counts = new Map<string, number>();
    for (const path of sources) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
  });

  it(`has no file of more than ${MOST_LINES} lines in src, graph and workers, but for the list of stores`, () => {
    const long = sources
      .filter((path) => /^(src|graph|workers)\//.test(path))
      .filter((path) => readFileSync(join(ROOT, path), 'utf8').split('\n').length - 1 > MOST_LINES);
    // One interface a store, and every one of them short: apart they would be eight files of imports.
    expect(long).toEqual(long.includes('src/ports/stores.ts') ? ['src/ports/stores.ts'] : []);
  });

  it.each(['graph', 'workers', 'fixtures'])('says in %s/README.md what the folder is', (folder) => {
    expect(readFileSync(join(ROOT, folder, 'README.md'), 'utf8')).toMatch(/^# /);
  });

  it('has no file called after nothing in particular', () => {
    expect(files.filter((path) => /(^|\/)(utils?|helpers?|manager|common|misc|index)[./]/.test(path))).toEqual([
      'src/web/index.html',
    ]);
  });
});

it('the lock file names the packages of every platform, without which npm refuses to install on any', () => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const packages: Record<string, { readonly optionalDependencies?: Record<string, string> }> = lock.packages;
  const lacking = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages),
    ),
  );
  expect(lacking).toEqual([]);
});

/** Who must not import whom, one planted import for each folder of the table. */
const PLANTED: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['domain-stays-inside', 'src/domain', 'src/ports'],
  ['matching-stays-inside', 'src/matching', 'src/ports'],
  ['intake-stays-inside', 'src/intake', 'src/matching'],
  ['ports-stays-inside', 'src/ports', 'src/services'],
  ['services-stays-inside', 'src/services', 'graph/stores'],
  ['api-stays-inside', 'src/api', 'graph/stores'],
  ['cli-stays-inside', 'src/cli', 'src/api'],
  ['web-stays-inside', 'src/web', 'src/domain'],
  ['graph-stays-inside', 'graph/stores', 'workers'],
  ['workers-stays-inside', 'workers', 'graph/engines'],
  ['fixtures-stays-inside', 'fixtures', 'src/matching'],
  ['scripts-stays-inside', 'scripts', 'src/intake'],
  ['only-edges-compose', 'src/services', 'src/runtime'],
  ['nobody-imports-tests', 'src/runtime', 'test/support'],
];

describe('the table of who may import whom', () => {
  let root: string;
  let found: readonly string[] = [];
  beforeAll(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'homeward-tree-')));
    for (const [n, [, from, to]] of PLANTED.entries()) {
      await plant(join(root, to, 'target.ts'), 'export const target = 1;\n');
      const up = '../'.repeat(from.split('/').length);
      await plant(join(root, from, `planted-${n}.ts`), `export { target } from '${up}${to}/target.ts';\n`);
    }
    const { output } = await cruise(['src', 'graph', 'workers', 'fixtures', 'scripts'], {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: [...forbidden] },
      tsPreCompilationDeps: true,
    });
    const { violations } = (output as ICruiseResult).summary;
    found = violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
  });
  afterAll(() => rm(root, { recursive: true }));

  it.each([...PLANTED.entries()])('refuses planted import %i: %s', (n, [rule, from, to]) => {
    expect(found).toContain(`${rule}: ${from}/planted-${n}.ts -> ${to}/target.ts`);
  });

  it('has a rule for every folder that there is', () => {
    const folders = new Set(
      sources
        .map((path) => path.split('/'))
        .filter((parts) => parts.length > (parts[0] === 'src' ? 2 : 1))
        .map((parts) => parts.slice(0, parts[0] === 'src' ? 2 : 1).join('/')),
    );
    // These three may import everything; that nobody imports them is a rule of its own.
    for (const free of ['src/runtime', 'test', 'bench']) folders.delete(free);
    const ruled = forbidden.filter((rule) => rule.name?.endsWith('-stays-inside'));
    const without = [...folders].filter(
      (folder) => !ruled.some((rule) => new RegExp(String(rule.from?.path)).test(`${folder}/a.ts`)),
    );
    expect(without).toEqual([]);
  });
});

async function plant(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
