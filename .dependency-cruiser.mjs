// DESIGN's table of who may import whom, as rules. One row a folder: what it may reach inside the project, and which packages.
const NODE = { dependencyTypes: ['core'] };

const FOLDERS = [
  { name: 'domain', from: '^src/domain/', inside: ['^src/domain/'], packages: ['zod'] },
  {
    name: 'matching',
    from: '^src/matching/',
    inside: ['^src/(matching|domain)/'],
    packages: ['talisman', 'any-ascii', 'pinyin-pro', 'fuse.js', 'csv-stringify'],
  },
  {
    name: 'intake',
    from: '^src/intake/',
    inside: ['^src/(intake|domain)/'],
    packages: ['zod', 'csv-parse', 'csv-stringify', 'fuse.js', 'any-ascii'],
  },
  { name: 'ports', from: '^src/ports/', inside: ['^src/(ports|domain)/'], packages: [] },
  { name: 'services', from: '^src/services/', inside: ['^src/(services|domain|matching|intake|ports)/'], packages: [] },
  {
    name: 'api',
    from: '^src/api/',
    inside: ['^src/(api|domain|ports|services)/'],
    packages: [
      'express',
      'express-rate-limit',
      'helmet',
      'graphql',
      'graphql-yoga',
      'graphql-scalars',
      '@pothos/',
      '@graphql-yoga/',
      '@escape[.]tech/',
      'dataloader',
      'openid-client',
      'zod',
      'csv-stringify',
    ],
  },
  {
    name: 'cli',
    from: '^src/(cli/|main[.]ts)',
    inside: ['^src/(cli|services|runtime|domain|intake|matching|ports)/'],
    packages: ['commander', '@clack/prompts', 'picocolors', 'zod'],
  },
  {
    name: 'graph',
    from: '^graph/',
    inside: ['^graph/', '^src/(domain|ports)/'],
    packages: ['@grafeo-db/js', 'neo4j-driver', 'zod'],
  },
  {
    name: 'workers',
    from: '^workers/',
    inside: ['^workers/', '^src/(domain|ports)/', '^src/services/jobs[.]ts$'],
    packages: ['bullmq', 'ioredis', '@electric-sql/pglite', 'graphql-yoga', '@graphql-yoga/', 'zod'],
  },
  {
    name: 'fixtures',
    from: '^fixtures/',
    inside: ['^fixtures/', '^src/domain/'],
    packages: ['csv-stringify', 'csv-parse'],
  },
  {
    name: 'scripts',
    from: '^scripts/',
    inside: ['^scripts/', '^src/cli/main[.]ts$'],
    packages: ['tsx', 'vite', 'neo4j-driver'],
  },
  { name: 'web', from: '^src/web/', inside: ['^src/web/'], packages: [''] },
];

const packagePaths = (names) => names.map((name) => `^node_modules/${name}`);

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...FOLDERS.map(({ name, from, inside, packages }) => ({
      name: `${name}-stays-inside`,
      severity: 'error',
      from: { path: from },
      to: { pathNot: [...inside, ...packagePaths(packages)], dependencyTypesNot: NODE.dependencyTypes },
    })),
    {
      name: 'only-edges-compose',
      comment: 'only main, the command line, bench and tests may import runtime, the one folder that knows adapters',
      severity: 'error',
      from: { path: '^(src|graph|workers|fixtures|scripts)/', pathNot: '^src/(runtime/|cli/|main[.]ts)' },
      to: { path: '^src/runtime/' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { path: '^(src|graph|workers|fixtures)/' },
      to: { path: '^(test|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
