import express, { type Express, json, type Request, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Log } from '../ports/log.ts';
import type { Services } from '../services/services.ts';
import type { ApiConfig } from './config.ts';
import { contextOf } from './context.ts';
import type { CsvFormats } from './http/csv-download.ts';
import { createExportRoutes } from './http/exports.ts';
import { createHealthRoutes } from './http/health.ts';
import { createImportRoutes } from './http/imports.ts';
import { createRequestLimit } from './http/limits.ts';
import { createRefusalHandler, refuse } from './http/refusal.ts';
import { requireJson, requireSamePage } from './http/same-page.ts';
import { createWebRoutes } from './http/web-files.ts';
import { secretOf } from './session/credentials.ts';
import { createOidcRoutes } from './session/oidc.ts';
import { createSessionRoutes } from './session/session.ts';
import { createGraphqlServer } from './yoga.ts';

export interface ServerParts {
  readonly services: Services;
  readonly config: ApiConfig;
  readonly log: Log;
  /** Directory of the built web application. */
  readonly webDir: string;
  readonly formats: CsvFormats;
}

/** Everything that is answered over HTTP, in the order in which it is tried. */
export function createServer({ services, config, log, webDir, formats }: ServerParts): Express {
  const contextFor = (request: Request) =>
    contextOf(
      { services, config },
      secretOf((name) => request.get(name)),
    );
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', config.trustedProxies ?? false);
  app.set('query parser', 'simple');
  app.use(securityHeaders(config));
  app.use(createHealthRoutes(services));
  app.use(createRequestLimit(config));
  app.use(['/graphql', '/session', '/imports', '/exports'], (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  app.post(
    '/graphql',
    requireSamePage,
    requireJson,
    json({ limit: '1mb' }),
    createGraphqlServer({ services, config, log }) as unknown as RequestHandler,
  );
  app.all('/graphql', (_request, response) => {
    response.set('Allow', 'POST');
    refuse(response, 405, { code: 'INVALID_INPUT', message: 'Only POST is answered here.' });
  });
  app.use(createSessionRoutes(services, config));
  if (config.oidc) app.use(createOidcRoutes(services, { ...config, oidc: config.oidc }, log));
  app.use(createImportRoutes(contextFor, formats));
  app.use(createExportRoutes(contextFor, formats));
  app.use(createWebRoutes(webDir));
  app.use((_request, response) => refuse(response, 404, { code: 'NOT_FOUND', message: 'There is nothing here.' }));
  app.use(createRefusalHandler(log));
  return app;
}

/** Nothing is loaded from elsewhere. Without TLS, a browser that was told to upgrade requests would find nothing at all. */
function securityHeaders({ secureCookies }: ApiConfig): RequestHandler {
  return helmet({
    strictTransportSecurity: secureCookies,
    contentSecurityPolicy: {
      directives: {
        fontSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        upgradeInsecureRequests: secureCookies ? [] : null,
      },
    },
  });
}
