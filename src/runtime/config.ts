// The environment, read once at start. All problems are told together, each with what to do.
import { resolve } from 'node:path';
import { z } from 'zod';
import { DomainError } from '../domain/errors.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

const Environment = z.object({
  HOMEWARD_HOME: z.string().min(1).default('./.homeward'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  PUBLIC_URL: z.url().optional(),
  GRAPH_URL: z
    .string()
    .regex(
      /^(file:.+|memory:|(bolt|neo4j)(\+s)?:\/\/.+)$/,
      'needs file:PATH, memory:, bolt://HOST:PORT or neo4j://HOST:PORT',
    )
    .optional(),
  GRAPH_USER: z.string().min(1).default('neo4j'),
  GRAPH_PASSWORD: z.string().optional(),
  QUEUE_URL: z
    .string()
    .regex(/^(pglite:.+|rediss?:\/\/.+)$/, 'needs pglite:PATH, pglite:memory or redis://HOST:PORT')
    .optional(),
  QUEUE_PASSWORD: z.string().optional(),
  WORKERS: z.coerce.number().int().min(0).max(64).default(2),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NODE_ENV: z.string().optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
});

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
}

export interface Config {
  /** Where all state is kept, absolute. */
  readonly home: string;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly publicUrl?: string;
  readonly graph: { readonly url: string; readonly user: string; readonly password?: string };
  readonly queue: { readonly url: string; readonly password?: string };
  /** Jobs at a time and queue; 0 leaves them to other processes. */
  readonly workers: number;
  readonly logLevel: string;
  readonly production: boolean;
  readonly oidc?: OidcConfig;
  readonly loopback: boolean;
}

/** Throws DomainError INVALID_INPUT that lists every setting at fault. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const known = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = Environment.safeParse(known);
  const problems = read.success
    ? crossChecks(read.data)
    : read.error.issues.map((issue) => ({ field: issue.path.join('.'), reason: issue.message }));
  if (!read.success || problems.length > 0) {
    const lines = problems.map((one) => `  ${one.field}: ${one.reason}`).join('\n');
    throw new DomainError('INVALID_INPUT', `the configuration cannot be used:\n${lines}`, problems);
  }
  const env = read.data;
  const home = resolve(env.HOMEWARD_HOME);
  return {
    home,
    host: env.HOST,
    port: env.PORT,
    ...(env.PUBLIC_URL && { publicUrl: env.PUBLIC_URL }),
    graph: {
      url: env.GRAPH_URL ?? `file:${home}/graph`,
      user: env.GRAPH_USER,
      ...(env.GRAPH_PASSWORD !== undefined && { password: env.GRAPH_PASSWORD }),
    },
    queue: {
      url: env.QUEUE_URL ?? `pglite:${home}/queue`,
      ...(env.QUEUE_PASSWORD !== undefined && { password: env.QUEUE_PASSWORD }),
    },
    workers: env.WORKERS,
    logLevel: env.LOG_LEVEL,
    production: env.NODE_ENV === 'production',
    ...oidcOf(env),
    loopback: LOOPBACK.has(env.HOST),
  };
}

/** Both parts live inside this process, so that only one process may own them. */
export function isEmbedded(config: Config): boolean {
  return /^(file:|memory:)/.test(config.graph.url) || config.queue.url.startsWith('pglite:');
}

function crossChecks(env: z.infer<typeof Environment>): { field: string; reason: string }[] {
  const problems: { field: string; reason: string }[] = [];
  for (const field of ['GRAPH_URL', 'QUEUE_URL'] as const) {
    if (env[field] && /\/\/[^/]*@/.test(env[field])) {
      problems.push({
        field,
        reason: 'holds a user or password; give them as GRAPH_USER, GRAPH_PASSWORD or QUEUE_PASSWORD',
      });
    }
  }
  const remoteGraph = /^(bolt|neo4j)/.test(env.GRAPH_URL ?? '');
  if (remoteGraph && env.GRAPH_PASSWORD === undefined)
    problems.push({ field: 'GRAPH_PASSWORD', reason: 'is needed for a Neo4j server' });
  const remoteQueue = env.QUEUE_URL?.startsWith('redis') === true;
  if (remoteQueue && !remoteGraph) {
    problems.push({
      field: 'GRAPH_URL',
      reason:
        'an embedded graph has one owner process and needs the embedded queue: set GRAPH_URL to a Neo4j server, or unset QUEUE_URL',
    });
  }
  const oidc = [env.OIDC_ISSUER, env.OIDC_CLIENT_ID].filter((one) => one !== undefined).length;
  if (oidc === 1) problems.push({ field: 'OIDC_ISSUER', reason: 'OIDC needs both OIDC_ISSUER and OIDC_CLIENT_ID' });
  if (oidc === 2 && !env.PUBLIC_URL)
    problems.push({ field: 'PUBLIC_URL', reason: 'OIDC needs the address that browsers use, for its callback' });
  return problems;
}

function oidcOf(env: z.infer<typeof Environment>): { readonly oidc?: OidcConfig } {
  if (!env.OIDC_ISSUER || !env.OIDC_CLIENT_ID) return {};
  const secret = env.OIDC_CLIENT_SECRET ? { clientSecret: env.OIDC_CLIENT_SECRET } : {};
  return { oidc: { issuer: env.OIDC_ISSUER, clientId: env.OIDC_CLIENT_ID, ...secret } };
}
