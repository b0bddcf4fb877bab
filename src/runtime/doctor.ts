// Says what is wrong with an installation, and how to mend it. Looks only: it opens nothing that a running service owns.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer } from '../../graph/statements/engine.ts';
import { DomainError } from '../domain/errors.ts';
import type { PopulationProgress } from '../services/services.ts';
import { openGraphEngine, openQueue } from './adapters.ts';
import type { Config } from './config.ts';
import { createLogger } from './logger.ts';
import { loadReference } from './reference/fixtures-data.ts';
import { loadMatcher } from './reference/load-matcher.ts';
import { findService, readServiceFile } from './service-file.ts';

export interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly found: string;
  /** What to do, where something is not right. */
  readonly mend?: string;
}

type Check = (config: Config) => Promise<Omit<Finding, 'name'>> | Omit<Finding, 'name'>;

const MIN_NODE = [20, 19] as const;
const ASK_MS = 3_000;

const CHECKS: readonly (readonly [string, Check])[] = [
  ['Node.js', checkNode],
  ['home', checkHome],
  ['keys', checkKeys],
  ['service', checkService],
  ['graph', checkGraph],
  ['queue', checkQueue],
  ['reference data', checkReference],
  ['web application', checkWeb],
  ['address', checkAddress],
];

/** One finding a check, in order; a check that throws is a finding too. */
export async function checkHealth(config: Config): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, check] of CHECKS) {
    try {
      findings.push({ name, ...(await check(config)) });
    } catch (error) {
      const found = error instanceof DomainError ? error.message : 'the check itself failed';
      findings.push({ name, ok: false, found, mend: 'run again with LOG_LEVEL=debug and look at the log' });
    }
  }
  return findings;
}

function checkNode(): Omit<Finding, 'name'> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1]);
  return { ok, found: process.version, ...(!ok && { mend: `install Node.js ${MIN_NODE.join('.')} or newer` }) };
}

function checkHome(config: Config): Omit<Finding, 'name'> {
  if (!existsSync(config.home)) return { ok: true, found: `${config.home} is not there yet; the first start makes it` };
  const others = statSync(config.home).mode & 0o077;
  if (others !== 0)
    return { ok: false, found: `${config.home} may be entered by others`, mend: `chmod 700 ${config.home}` };
  return { ok: true, found: config.home };
}

function checkKeys(config: Config): Omit<Finding, 'name'> {
  const path = join(config.home, 'keys.json');
  if (!existsSync(path)) {
    const graph = existsSync(join(config.home, 'graph'));
    if (!graph) return { ok: true, found: 'none yet; the first start makes them' };
    return { ok: false, found: 'there are records and no keys to open them', mend: `restore ${path} from a backup` };
  }
  if ((statSync(path).mode & 0o077) !== 0)
    return { ok: false, found: `${path} may be read by others`, mend: `chmod 600 ${path}` };
  return { ok: true, found: 'one per jurisdiction, for their owner alone' };
}

async function checkService(config: Config): Promise<Omit<Finding, 'name'>> {
  const service = await findService(config);
  if (service) return { ok: true, found: `runs at ${service.url}${await preparing(service.url)}` };
  const left = readServiceFile(config);
  return {
    ok: true,
    found: left ? 'does not run; the last one was stopped hard, which the next start puts right' : 'does not run',
  };
}

/** A service that has just begun to match keeps jobs waiting until all records are prepared: said, so that nobody takes it for stuck. */
async function preparing(url: string): Promise<string> {
  const answer = await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(ASK_MS) });
  if (!answer.ok) return '';
  const { population } = (await answer.json()) as { population?: PopulationProgress };
  if (population?.state !== 'preparing') return '';
  return `, preparing the records to compare with: ${population.ready} of ${population.of}`;
}

async function checkGraph(config: Config): Promise<Omit<Finding, 'name'>> {
  const embedded = /^(file|memory):/.test(config.graph.url);
  if (embedded && (await findService(config))) return { ok: true, found: 'embedded, open in the running service' };
  if (/^file:/.test(config.graph.url) && !existsSync(config.graph.url.slice('file:'.length))) {
    return { ok: true, found: 'embedded; the first start makes it' };
  }
  try {
    await askGraph(config);
    return { ok: true, found: embedded ? 'embedded, opens and answers' : `answers at ${config.graph.url}` };
  } catch (error) {
    const found = error instanceof DomainError ? error.message : 'does not open';
    const mend = embedded
      ? 'stop whatever else has it open; if nothing has, restore the folder from a backup'
      : 'start Neo4j (npm run services:up), and check GRAPH_URL, GRAPH_USER and GRAPH_PASSWORD';
    return { ok: false, found, mend };
  }
}

/** A driver opens without a server: only an answer says that there is one, and that it knows the password. */
async function askGraph(config: Config): Promise<void> {
  const engine = await openGraphEngine(config, createLogger('silent'));
  try {
    await engine.read((tx) => tx.run(answer, {}));
  } finally {
    await engine.close();
  }
}

async function checkQueue(config: Config): Promise<Omit<Finding, 'name'>> {
  if (config.queue.url.startsWith('pglite:')) {
    return { ok: true, found: 'embedded; a torn one is made anew from what the graph still has to do' };
  }
  const { hostname, port } = new URL(config.queue.url);
  const mend = 'start Redis 6.2 or newer (npm run services:up), and check QUEUE_URL and QUEUE_PASSWORD';
  if (!(await answers(hostname, Number(port || 6379))))
    return { ok: false, found: `nothing answers at ${config.queue.url}`, mend };
  const queue = await openQueue(config, createLogger('silent'));
  try {
    await queue.counts();
    return { ok: true, found: `answers at ${config.queue.url}` };
  } catch {
    return { ok: false, found: `${config.queue.url} answers, and refuses`, mend };
  } finally {
    await queue.close();
  }
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: 3_000 });
    const end = (ok: boolean) => {
      socket.destroy();
      resolve(ok);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

function checkReference(): Omit<Finding, 'name'> {
  const { jurisdictions, agencies } = loadReference();
  const version = loadMatcher().weightsVersion;
  return { ok: true, found: `${jurisdictions.length} jurisdictions, ${agencies.length} agencies, weights ${version}` };
}

function checkWeb(): Omit<Finding, 'name'> {
  const built = ['../../dist/web/index.html', '../../web/index.html'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  if (built.some((path) => existsSync(path) && readFileSync(path, 'utf8').includes('<script')))
    return { ok: true, found: 'built' };
  return { ok: false, found: 'is not built', mend: 'run npm run build:web (npm start does it by itself)' };
}

function checkAddress(config: Config): Omit<Finding, 'name'> {
  if (config.loopback || config.oidc)
    return { ok: true, found: config.loopback ? 'this machine only' : 'signing in by OpenID Connect' };
  const tls = config.publicUrl?.startsWith('https:') === true;
  if (tls) return { ok: true, found: `reached through ${config.publicUrl}` };
  return {
    ok: false,
    found: `${config.host} can be reached by others without TLS`,
    mend: 'put a TLS proxy in front and set PUBLIC_URL to its https address',
  };
}
