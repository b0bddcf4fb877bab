// Empties the Neo4j and the Redis that this run was given, and never another: only on this machine, and only when they say that they are the ones.
import neo4j from 'neo4j-driver';
import { withRedis } from './queues.ts';

const BATCH = 5_000;

export interface Server {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** Throws when GRAPH_URL, GRAPH_PASSWORD or QUEUE_URL is not set, or does not lead to a server on this machine. */
export async function wipeServices(): Promise<void> {
  await wipeGraph(serverUnderTest());
  requireLoopback(required('QUEUE_URL'));
  await withRedis((redis) => redis.flushall());
}

/** The Neo4j that this run was given. Throws when it was given none: a suite that is asked for must not be skipped. */
export function serverUnderTest(): Server {
  const url = required('GRAPH_URL');
  requireLoopback(url);
  return { url, user: process.env['GRAPH_USER'] ?? 'neo4j', password: required('GRAPH_PASSWORD') };
}

/** Takes away every node. Constraints and indexes stay: the migrations, which run again, make none twice. */
export async function wipeGraph({ url, user, password }: Server): Promise<void> {
  const driver = neo4j.driver(url, neo4j.auth.basic(user, password));
  const session = driver.session();
  try {
    const { address } = await driver.getServerInfo();
    if (address !== new URL(url).host) throw new Error(`GRAPH_URL leads to ${address}`);
    await session.run(`MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF ${BATCH} ROWS`);
  } finally {
    await session.close();
    await driver.close();
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run npm run services:up and export what it prints`);
  return value;
}

function requireLoopback(url: string): void {
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname))
    throw new Error('only servers on this machine are ever emptied');
}
