import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createServer } from '../api/server.ts';
import { DomainError } from '../domain/errors.ts';
import { actorFor, startSession } from '../services/access/sign-in.ts';
import { type App, compose } from './compose.ts';
import { type Config, isEmbedded } from './config.ts';
import { type Account, isSeeded, localOperator, prepareAccounts } from './demonstration/accounts.ts';
import { seedDemonstration } from './demonstration/seed.ts';
import { FORMATS } from './formats.ts';
import { createLogger } from './logger.ts';
import { readServiceFile, removeServiceFile, writeServiceFile } from './service-file.ts';
import { sweepFiles } from './sweep-files.ts';

const TOKEN_HOURS = 24 * 30;
/** Open requests get this long to end when the service stops. */
const GRACE_MS = 5_000;

export interface ServeOptions {
  /** Without the demonstration's records. */
  readonly empty: boolean;
  /** In place of the configured address. */
  readonly listen?: { readonly host: string; readonly port: number };
  readonly quiet?: boolean;
}

export interface Running {
  readonly url: string;
  readonly operatorToken: string;
  readonly accounts: readonly Account[];
  readonly demonstration: boolean;
  /** Resolves when the demonstration's records are in (at once without them); they are matched by the workers afterwards. */
  readonly seeded: Promise<void>;
  readonly app: App;
  close(): Promise<void>;
}

/** API, web application and workers in one process. */
export async function serve(config: Config, options: ServeOptions): Promise<Running> {
  const app = await compose(config, createLogger(options.quiet ? 'error' : config.logLevel));
  let server: Server | undefined;
  try {
    await sweepFiles(app);
    const accounts = await prepareAccounts(app);
    const operatorToken = await issueOperatorToken(app);
    const listen = options.listen ?? config;
    server = await startServer(app, listen, accounts !== undefined);
    const url = addressOf(server, listen.host);
    if (config.workers > 0) await app.startWorkers();
    writeServiceFile(config, { url, token: operatorToken });
    const seeded = accounts && !options.empty ? seedOnce(app) : Promise.resolve();
    const stopping = server;
    return {
      url,
      operatorToken,
      accounts: accounts ?? [],
      demonstration: accounts !== undefined,
      seeded,
      app,
      close: async () => {
        removeServiceFile(config);
        await app.services.access.signOut(operatorToken).catch(() => undefined);
        await stopServer(stopping);
        await seeded.catch(() => undefined);
        await app.close();
      },
    };
  } catch (error) {
    if (server) await stopServer(server);
    await app.close();
    throw error;
  }
}

/** Workers only, beside other processes that serve. DomainError INVALID_INPUT on embedded stores: they have one owner process. */
export async function work(config: Config): Promise<{ close(): Promise<void> }> {
  if (isEmbedded(config)) {
    throw new DomainError(
      'INVALID_INPUT',
      'the embedded stores have one owner, the process of `homeward serve`, which runs the workers too: set GRAPH_URL and QUEUE_URL to a Neo4j and a Redis server to run workers of their own',
    );
  }
  const app = await compose(config, createLogger(config.logLevel));
  await app.startWorkers();
  return { close: () => app.close() };
}

async function startServer(app: App, listen: { host: string; port: number }, demonstration: boolean): Promise<Server> {
  const { config, services, log } = app;
  const server = createHttpServer();
  await bind(server, listen);
  const publicUrl = config.publicUrl ?? addressOf(server, listen.host);
  const express = createServer({
    services,
    log,
    config: {
      demonstration,
      production: config.production,
      secureCookies: publicUrl.startsWith('https:'),
      publicUrl,
      ...(config.oidc && { oidc: config.oidc }),
    },
    webDir: webDir(),
    formats: FORMATS,
  });
  server.on('request', express);
  // A large file on a slow line takes as long as it takes; the size is what is limited.
  server.requestTimeout = 0;
  return server;
}

async function bind(server: Server, listen: { host: string; port: number }): Promise<void> {
  server.listen(listen.port, listen.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new DomainError(
      'UNAVAILABLE',
      `port ${listen.port} is taken: stop what uses it, or set PORT to another (0 for any free one)`,
    );
  }
}

/** `dist/web` at the top of the project, from the sources and from the build alike. */
function webDir(): string {
  const built = fileURLToPath(new URL('../../web/', import.meta.url));
  return existsSync(built) ? built : fileURLToPath(new URL('../../dist/web/', import.meta.url));
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function stopServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(force);
}

/** The token of the last start ends with this one, also when that process was killed. */
async function issueOperatorToken(app: App): Promise<string> {
  const last = readServiceFile(app.config);
  if (last) await app.services.access.signOut(last.token);
  const operator = await localOperator(app);
  const secret = app.ports.newSecret();
  await startSession(app.ports, operator, { secret, kind: 'token', hours: TOKEN_HOURS, action: 'operator.token' });
  return secret;
}

async function seedOnce(app: App): Promise<void> {
  if (isSeeded(app.config)) return;
  const records = await app.graph.read((stores) => stores.records.count());
  const imports = await app.graph.read((stores) => stores.imports.unfinished());
  // Records that are not the demonstration's are never mixed with it; its own unfinished imports go on by themselves.
  if (records > 0 && imports.length === 0) return;
  const operator = actorFor(await localOperator(app));
  await seedDemonstration(app, operator);
}
