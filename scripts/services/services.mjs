#!/usr/bin/env node
// Real services for development and tests, without containers and without root: Neo4j 5.26 and Redis from Maven artifacts.
//   node scripts/services/services.mjs up       starts what is not running; prints the environment, so `eval "$(... up)"` works
//   node scripts/services/services.mjs status   what runs
//   node scripts/services/services.mjs down     stops what `up` started
// Everything is kept under $HOMEWARD_HOME/services (./.homeward/services). Both listen on free ports of the loopback interface only.
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { installed, neo4j, places, problems, redis, secretOf } from './parts.mjs';
import { freePort, isOpen, isOurs, start, stop, waitUntil } from './processes.mjs';

const COMMANDS = { up, down, status };

async function up() {
  const missing = problems();
  if (missing.length > 0) fail(missing);
  const kept = places.readState();
  await installed();
  const password = secretOf();
  const state = { neo4j: await running('neo4j', kept.neo4j), redis: await running('redis', kept.redis) };
  await waitUntil(() => redis.answers(state.redis.port), state.redis, 'Redis', places.log('redis'));
  await waitUntil(() => neo4j.answers(state.neo4j.port, password), state.neo4j, 'Neo4j', places.log('neo4j'));
  console.log(`GRAPH_URL=bolt://127.0.0.1:${state.neo4j.port}`);
  console.log('GRAPH_USER=neo4j');
  console.log(`GRAPH_PASSWORD=${password}`);
  console.log(`QUEUE_URL=redis://127.0.0.1:${state.redis.port}`);
}

/** The one that runs, or a new one on a free port; written down at once, so that `down` finds it whatever comes next. */
async function running(name, kept) {
  if (kept && isOurs(kept)) return kept;
  const port = kept && !(await isOpen(kept.port)) ? kept.port : await freePort();
  const part = name === 'neo4j' ? neo4j : redis;
  const process = start(part.command(port, secretOf()), places.log(name));
  const entry = { ...process, port };
  places.writeState({ ...places.readState(), [name]: entry });
  return entry;
}

async function down() {
  for (const [name, entry] of Object.entries(places.readState())) {
    if (!isOurs(entry)) continue;
    await stop(entry);
    console.error(`stopped ${name} (process ${entry.pid})`);
  }
  rmSync(places.stateFile, { force: true });
}

function status() {
  const state = places.readState();
  for (const name of ['neo4j', 'redis']) {
    const entry = state[name];
    console.log(
      `${name}: ${entry && isOurs(entry) ? `runs, process ${entry.pid}, port ${entry.port}` : 'does not run'}`,
    );
  }
}

function fail(reasons) {
  for (const reason of reasons) console.error(reason);
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const command = COMMANDS[process.argv[2] ?? ''];
  if (!command) fail(['usage: node scripts/services/services.mjs up|status|down']);
  try {
    await command();
  } catch (error) {
    fail([error.message]);
  }
}
