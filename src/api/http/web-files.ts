import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { Router } from 'express';
import { page } from './page.ts';

/** The built web application. Its pages are one file: any address that is none of ours and looks like a page gets that. */
export function createWebRoutes(webDir: string): Router {
  const index = join(webDir, 'index.html');
  const routes = Router();
  // Names under assets/ hold a hash of their content, so they may be kept for ever; the index names them, so it may not.
  routes.use('/assets', express.static(join(webDir, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  routes.use(express.static(webDir, { index: false, cacheControl: false }));
  routes.get('/{*page}', (request, response, next) => {
    if (extname(request.path) !== '' || !request.accepts('html')) return next();
    if (existsSync(index)) return response.set('Cache-Control', 'no-cache').sendFile(index);
    response
      .status(503)
      .send(
        page('The web application is not built', 'Run `npm run build:web`, or `npm start`, which builds it first.'),
      );
  });
  return routes;
}
