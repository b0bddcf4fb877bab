import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where `npm start` serves, for `vite --config src/web/vite.config.ts` during work on the pages. */
const SERVICE = process.env['HOMEWARD_URL'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // An inlined asset would be a data: address, which the content security policy does not let scripts and fonts have.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/graphql': SERVICE, '/session': SERVICE, '/imports': SERVICE } },
});
