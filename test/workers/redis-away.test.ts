import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRedisBus } from '../../workers/buses/redis.ts';
import { createRedisQueue } from '../../workers/queues/redis.ts';
import { createLogBook } from '../support/queues.ts';

const JOB = {
  id: 'out_0000000000000000000000',
  name: 'rematch',
  jurisdiction: 'VN',
} as const;
const EVENT = { name: 'records.changed', jurisdiction: 'VN', recordIds: [] } as const;

let server: Server;
let sockets: Socket[];
let url: string;

beforeEach(async () => {
  sockets = [];
  // Takes every connection and never answers: what a firewall makes of a server.
  server = createServer((socket) => void sockets.push(socket.on('error', () => {})));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `redis://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

describe.each([
  ['does not answer', async () => {}],
  [
    'refuses connections',
    async () => {
      server.close();
      await once(server, 'close');
    },
  ],
])('while Redis %s', (_how, prepare) => {
  beforeEach(prepare);

  test('the queue refuses every call as unavailable, and closes', async () => {
    const queue = await createRedisQueue({ url, log: createLogBook() });
    const idle = async () => {};
    const calls = [
      queue.add([JOB]),
      queue.counts(),
      queue.ensure([JOB]),
      queue.work({ 'match-record': idle, rematch: idle, 'import-file': idle }, { concurrency: 1 }),
    ];
    const outcomes = await Promise.allSettled(calls);
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'UNAVAILABLE' } });
    await queue.close();
  });

  test('the bus refuses to publish as unavailable, lets listeners wait, and closes', async () => {
    const bus = createRedisBus({ url, log: createLogBook() });
    const listening = bus.subscribe('records.changed', 'VN')[Symbol.asyncIterator]().next();
    await expect(bus.publish(EVENT)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await bus.close();
    await expect(listening).resolves.toMatchObject({ done: true });
  });
});

test.each(['redis://user:secret@127.0.0.1', 'redis://:secret@127.0.0.1', 'http://127.0.0.1', 'nonsense'])(
  'refuses the address %s without repeating it',
  async (address) => {
    const refusal = await createRedisQueue({ url: address, log: createLogBook() }).catch((error: Error) => error);
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
    expect(String(refusal)).not.toContain('secret');
    expect(() => createRedisBus({ url: address, log: createLogBook() })).toThrow(/address/);
  },
);
