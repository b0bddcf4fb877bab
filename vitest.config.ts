import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Vite would take graphql's ES build and Node its CommonJS build: two copies, "another module or realm". One alias keeps it one.
const alias = { graphql: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) };

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: alias.graphql }] },
  test: {
    // Two at a time also on a machine of two cores: half of what these tests do is waiting.
    maxWorkers: 2,
    // Modules are loaded once a worker: the gazetteer and the engines cost more than most tests. Tests keep no state in modules.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        // The same contract suites, on a real Neo4j and a real Redis (GRAPH_URL, QUEUE_URL); one file at a time, they share the servers.
        test: {
          name: 'services',
          include: ['test/contract/**/*.test.ts', 'test/services/**/*.test.ts'],
          env: { HOMEWARD_TEST_SERVICES: '1' },
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
