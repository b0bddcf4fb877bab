import { Redis, type RedisOptions } from 'ioredis';
import { DomainError } from '../src/domain/errors.ts';
import type { Log } from '../src/ports/log.ts';

export interface RedisAddress {
  /** `redis://host:port/db` or `rediss://...`, without credentials. */
  readonly url: string;
  readonly password?: string | undefined;
}

/**
 * `fails-soon` for calls that somebody waits for: they are refused while Redis is away.
 * `waits` for workers and subscribers: they take up again when it is back.
 */
export type RedisTemper = 'fails-soon' | 'waits';

/** Connects in the background. Throws DomainError INVALID_INPUT for an address that is none or that carries credentials. */
export function createRedisClient(address: RedisAddress, temper: RedisTemper, log: Log): Redis {
  const client = new Redis({ ...whereIs(address), ...TEMPERS[temper], retryStrategy });
  let troubled = false;
  client.on('error', (error) => {
    // ioredis tells of every attempt; the log is told once of each outage.
    if (!troubled) log.warn({ reason: error.message }, 'Redis cannot be reached, still trying');
    troubled = true;
  });
  client.on('ready', () => {
    if (troubled) log.info({}, 'Redis answers again');
    troubled = false;
  });
  return client;
}

const TEMPERS: Record<RedisTemper, RedisOptions> = {
  'fails-soon': { maxRetriesPerRequest: 1, connectTimeout: 2_000, commandTimeout: 4_000 },
  waits: { maxRetriesPerRequest: null, connectTimeout: 5_000 },
};

function retryStrategy(times: number): number {
  return Math.min(100 * 2 ** Math.min(times, 5), 2_000);
}

function whereIs({ url, password }: RedisAddress): RedisOptions {
  const at = URL.canParse(url) ? new URL(url) : undefined;
  if (!at || (at.protocol !== 'redis:' && at.protocol !== 'rediss:')) {
    throw new DomainError('INVALID_INPUT', 'The queue address is no redis:// or rediss:// address.');
  }
  if (at.username || at.password) {
    throw new DomainError('INVALID_INPUT', 'The queue address must not carry credentials; give the password apart.');
  }
  return {
    host: at.hostname.replace(/^\[|\]$/g, '') || '127.0.0.1',
    port: Number(at.port || 6379),
    db: Number(at.pathname.slice(1) || 0),
    ...(password ? { password } : {}),
    ...(at.protocol === 'rediss:' ? { tls: {} } : {}),
  };
}
