// The API as a browser or a program meets it: the real server on a free port, asked over HTTP.
import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { ApiConfig } from '../../src/api/config.ts';
import { createServer } from '../../src/api/server.ts';
import type { Role } from '../../src/domain/casework/actor.ts';
import type { JurisdictionCode } from '../../src/domain/casework/jurisdiction.ts';
import type { Log } from '../../src/ports/log.ts';
import { FORMATS } from '../../src/runtime/formats.ts';
import type { Services } from '../../src/services/services.ts';
import type { TestApp } from './app.ts';
import { listen } from './listen.ts';

export const PASSWORD = 'a password of this test';

export interface Answer {
  readonly status: number;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: an answer's shape is what its test is about
  readonly data: any;
  readonly errors: readonly { message: string; extensions?: Readonly<Record<string, unknown>> }[];
}

export interface Caller {
  readonly secret: string;
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

export interface TestServer {
  readonly url: string;
  /** What was logged, as text. */
  readonly logged: string[];
  /** An account and a session of it. */
  signedIn(name: string, jurisdiction: JurisdictionCode, role?: Role): Promise<Caller>;
  callerWith(secret: string): Caller;
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly config?: Partial<ApiConfig>;
  /** In place of the real ones, to see what the edge makes of them. */
  readonly services?: Services;
  readonly webDir?: string;
}

export async function serveApi(app: TestApp, options: ServerOptions = {}): Promise<TestServer> {
  const logged: string[] = [];
  let answer: RequestListener = (_request, response) => response.writeHead(503).end();
  const { url, close } = await listen((request, response) => answer(request, response));
  answer = createServer({
    services: options.services ?? app.services,
    // An OpenID provider is told this address, which is known only now.
    config: { demonstration: false, production: false, secureCookies: false, publicUrl: url, ...options.config },
    log: collectingLog(logged),
    webDir: options.webDir ?? 'no-such-directory',
    formats: FORMATS,
  });
  const callerWith = (secret: string) => caller(url, secret);
  return {
    url,
    logged,
    callerWith,
    signedIn: async (name, jurisdiction, role = 'missing-children-desk') => {
      await addAccount(app, name, jurisdiction, role);
      const { secret } = await app.services.access.signIn(name, PASSWORD);
      return callerWith(secret);
    },
    close,
  };
}

export async function addAccount(
  app: TestApp,
  name: string,
  jurisdiction: JurisdictionCode,
  role: Role = 'missing-children-desk',
  more: { readonly oidcSubject?: string } = {},
): Promise<void> {
  const agency = app.ports.defaultAgency(jurisdiction);
  await app.services.access.addUser(app.operator, {
    name,
    jurisdiction,
    agency,
    roles: [role],
    password: PASSWORD,
    ...more,
  });
}

/** An id of the right shape that nothing has. */
export function unknownId(prefix: 'rec' | 'sug' | 'imp'): string {
  return `${prefix}_${randomBytes(16).toString('base64url')}`;
}

function caller(url: string, secret: string): Caller {
  const send = (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, url), { ...init, headers: { authorization: `Bearer ${secret}`, ...init.headers } });
  return {
    secret,
    fetch: send,
    ask: async (query, variables = {}) => {
      const response = await send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      const { data, errors = [] } = JSON.parse(text);
      return { status: response.status, text, data, errors };
    },
  };
}

function collectingLog(lines: string[]): Log {
  const keep = (about: Readonly<Record<string, unknown>>, message: string) => {
    lines.push(`${message} ${JSON.stringify(about)}`);
  };
  return { info: keep, warn: keep, error: keep };
}
