// Empties the Neo4j and the Redis that this run was given; asks each who it is first, so that no other is ever emptied.
import { Redis } from 'ioredis';
import neo4j from 'neo4j-driver';

const BATCH = 5_000;

/** Throws when GRAPH_URL, GRAPH_PASSWORD or QUEUE_URL is not set, or does not lead to a server on this machine. */
export async function wipeServices(): Promise<void> {
  await wipeGraph(required('GRAPH_URL'), process.env['GRAPH_USER'] ?? 'neo4j', required('GRAPH_PASSWORD'));
  await wipeQueue(required('QUEUE_URL'));
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run npm run services:up and export what it prints`);
  return value;
}

function requireLoopback(url: string): URL {
  const parsed = new URL(url);
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(parsed.hostname))
    throw new Error('only servers on this machine are ever emptied');
  return parsed;
}

async function wipeGraph(url: string, user: string, password: string): Promise<void> {
  requireLoopback(url);
  const driver = neo4j.driver(url, neo4j.auth.basic(user, password));
  const session = driver.session();
  try {
    for (const [kind, kinds] of [
      ['CONSTRAINT', 'CONSTRAINTS'],
      ['INDEX', 'INDEXES'],
    ] as const) {
      const found = await session.run(`SHOW ${kinds} YIELD name, type WHERE type <> 'LOOKUP'`);
      for (const row of found.records) await session.run(`DROP ${kind} \`${row.get('name')}\` IF EXISTS`);
    }
    await session.run(`MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF ${BATCH} ROWS`);
  } finally {
    await session.close();
    await driver.close();
  }
}

async function wipeQueue(url: string): Promise<void> {
  const { hostname, port } = requireLoopback(url);
  const password = process.env['QUEUE_PASSWORD'];
  const redis = new Redis({ host: hostname, port: Number(port || 6379), ...(password && { password }) });
  try {
    await redis.flushall();
  } finally {
    redis.disconnect();
  }
}
