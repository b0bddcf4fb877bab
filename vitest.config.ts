import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Vite would take graphql's ES build and Node its CommonJS build: two copies, "another module or realm". One alias keeps it one.
const alias = { graphql: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) };

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: alias.graphql }] },
  test: {
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
