// The two services: what they need, where they come from, how each is started and asked whether it answers.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import driver from 'neo4j-driver';

const REDIS_BINARY = {
  'linux-x64': 'redis-server-6.2.6-v5-linux-amd64',
  'linux-arm64': 'redis-server-6.2.7-linux-arm64',
  'darwin-x64': 'redis-server-6.2.6-v5-darwin-amd64',
  'darwin-arm64': 'redis-server-6.2.6-v5-darwin-arm64',
}[`${process.platform}-${process.arch}`];
const JAVA_AT_LEAST = 17;
const pom = fileURLToPath(new URL('pom.xml', import.meta.url));

const home = resolve(process.env.HOMEWARD_HOME ?? '.homeward', 'services');
const jars = join(home, 'neo4j-jars');
const neo4jHome = join(home, 'neo4j');
const redisHome = join(home, 'redis');
const redisServer = join(home, 'redis-bin', REDIS_BINARY ?? '');
const stateFile = join(home, 'state.json');
const secretFile = join(home, 'neo4j-password');

export const places = {
  stateFile,
  log: (name) => join(home, `${name}.log`),
  readState: () => (existsSync(stateFile) ? JSON.parse(readFileSync(stateFile, 'utf8')) : {}),
  writeState: (state) => writeFileSync(stateFile, JSON.stringify(state), { mode: 0o600 }),
};

/** What this machine lacks, each with what to do. */
export function problems() {
  const found = [];
  const java = /version "(\d+)/.exec(spawnSync('java', ['-version']).stderr?.toString() ?? '')?.[1];
  if (!java || Number(java) < JAVA_AT_LEAST)
    found.push(
      `Neo4j needs Java ${JAVA_AT_LEAST} or newer (found ${java ?? 'none'}): apt-get install openjdk-17-jre-headless`,
    );
  if (!existsSync(join(jars, '.complete')) && spawnSync('mvn', ['-v']).status !== 0)
    found.push('Neo4j and Redis are fetched by Maven, which is not here: apt-get install maven');
  if (!REDIS_BINARY)
    found.push(
      `There is no Redis binary for ${process.platform} ${process.arch}: set QUEUE_URL to a Redis of your own`,
    );
  if (
    process.platform === 'linux' &&
    !/libssl\.so\.3/.test(spawnSync('/sbin/ldconfig', ['-p']).stdout?.toString() ?? '')
  )
    found.push('Redis needs libssl3: apt-get install libssl3');
  return found;
}

/** Fetches both when they are not there yet. */
export function installed() {
  const complete = join(jars, '.complete');
  if (existsSync(complete)) return;
  mkdirSync(home, { recursive: true, mode: 0o700 });
  console.error('fetching Neo4j and Redis (about 150 MB, once)');
  const args = ['-q', '-B', '-ntp', '-f', pom, `-Dtarget=${home}`, `-Dredis.binary=${REDIS_BINARY}`, 'package'];
  // Standard output is for the environment alone.
  const maven = spawnSync('mvn', args, { stdio: ['ignore', 2, 2] });
  if (maven.status !== 0) throw new Error('Maven could not fetch them; what it said is above');
  chmodSync(redisServer, 0o755);
  writeFileSync(complete, '');
}

/** Neo4j's password: random, made once, readable by the owner only. */
export function secretOf() {
  if (!existsSync(secretFile)) writeFileSync(secretFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
  return readFileSync(secretFile, 'utf8');
}

export const neo4j = {
  command: (port, password) => {
    configureNeo4j(port);
    const environment = { NEO4J_HOME: neo4jHome, NEO4J_CONF: join(neo4jHome, 'conf') };
    if (!existsSync(join(neo4jHome, 'data', 'dbms'))) setFirstPassword(environment, password);
    const args = [
      ...['-Xms256m', '-Xmx1g', '-XX:+UseG1GC', '-Dlog4j2.disable.jmx=true'],
      ...['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
      ...['-cp', `${jars}/*`, 'org.neo4j.server.CommunityEntryPoint'],
      ...[`--home-dir=${neo4jHome}`, `--config-dir=${join(neo4jHome, 'conf')}`],
    ];
    return { program: 'java', args, env: environment };
  },
  answers: async (port, password) => {
    const connection = driver.driver(`bolt://127.0.0.1:${port}`, driver.auth.basic('neo4j', password), {
      connectionTimeout: 1000,
      connectionAcquisitionTimeout: 2000,
    });
    try {
      await connection.executeQuery('RETURN 1');
      return true;
    } catch (error) {
      if (error.code === 'Neo.ClientError.Security.Unauthorized')
        throw new Error(
          `Neo4j has another password than ${secretFile}: run down, remove ${neo4jHome} and run up again`,
        );
      return false;
    } finally {
      await connection.close();
    }
  },
};

export const redis = {
  command: (port) => {
    mkdirSync(redisHome, { recursive: true, mode: 0o700 });
    const settings = {
      port,
      bind: '127.0.0.1',
      dir: redisHome,
      appendonly: 'yes',
      'maxmemory-policy': 'noeviction',
      save: '',
    };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    return { program: redisServer, args, env: {} };
  },
  answers: (port) =>
    new Promise((answer) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
      socket.setTimeout(1000, () => socket.destroy());
      socket.once('data', (data) => {
        answer(data.toString().startsWith('+PONG'));
        socket.destroy();
      });
      socket.once('error', () => socket.destroy());
      socket.once('close', () => answer(false));
    }),
};

function configureNeo4j(port) {
  for (const name of ['conf', 'data', 'logs', 'plugins', 'import', 'run'])
    mkdirSync(join(neo4jHome, name), { recursive: true, mode: 0o700 });
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.enabled': 'true',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'server.memory.pagecache.size': '256m',
    'dbms.security.auth_enabled': 'true',
    'dbms.usage_report.enabled': 'false',
    // Half a gigabyte of empty log otherwise.
    'db.tx_log.preallocate': 'false',
    'db.tx_log.rotation.retention_policy': '1 days',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(neo4jHome, 'conf', 'neo4j.conf'), lines.join(''), { mode: 0o600 });
}

function setFirstPassword(environment, password) {
  const args = ['-cp', `${jars}/*`, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password];
  const set = spawnSync('java', args, { env: { ...process.env, ...environment } });
  if (set.status !== 0) throw new Error(`Neo4j's password could not be set: ${set.stderr}`);
}
