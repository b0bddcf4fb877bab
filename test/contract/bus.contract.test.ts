import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JurisdictionCode } from '../../src/domain/casework/jurisdiction.ts';
import type { DomainEvent } from '../../src/domain/events.ts';
import { makeId } from '../../src/domain/ids.ts';
import type { EventBus } from '../../src/ports/bus.ts';
import { busAdapters } from '../support/queues.ts';

const WAIT = { timeout: 20_000, interval: 20 };

describe.each(busAdapters())('an event bus $name', ({ open }) => {
  let here: EventBus;
  let there: EventBus;

  beforeEach(async () => {
    [here, there] = await open();
  });

  afterEach(async () => {
    await here.close();
    await there.close();
  });

  /** Publishes until `first`, which a listener waits for, has come. */
  async function untilHeard(first: Promise<unknown>, jurisdiction: JurisdictionCode): Promise<void> {
    const heard = vi.fn();
    void first.then(heard);
    await vi.waitFor(async () => {
      await here.publish(added(jurisdiction));
      expect(heard).toHaveBeenCalled();
    }, WAIT);
  }

  function follow(jurisdiction: JurisdictionCode) {
    return there.subscribe('suggestion.added', jurisdiction)[Symbol.asyncIterator]();
  }

  /** Listens at the far end; returns once it hears. */
  async function listen(jurisdiction: JurisdictionCode) {
    const heard: DomainEvent[] = [];
    const listening = (async () => {
      for await (const event of there.subscribe('suggestion.added', jurisdiction)) heard.push(event);
    })();
    await vi.waitFor(async () => {
      await here.publish(added(jurisdiction));
      expect(heard.length).toBeGreaterThan(0);
    }, WAIT);
    // Each try was an event: all of them are in when a last one is.
    const last = added(jurisdiction);
    await here.publish(last);
    await vi.waitFor(() => expect(heard.at(-1)).toEqual(last), WAIT);
    heard.length = 0;
    return { heard, listening };
  }

  test('brings an event to a listener as it was published', async () => {
    const { heard } = await listen('VN');
    const event = added('VN');
    await here.publish(event);
    await vi.waitFor(() => expect(heard).toEqual([event]), WAIT);
  });

  test('brings events in the order in which they were published', async () => {
    const { heard } = await listen('VN');
    const events = Array.from({ length: 100 }, () => added('VN'));
    for (const event of events) await here.publish(event);
    await vi.waitFor(() => expect(heard).toEqual(events), WAIT);
  });

  test('brings an event to every listener', async () => {
    const [one, other] = [await listen('VN'), await listen('VN')];
    one.heard.length = 0;
    const event = added('VN');
    await here.publish(event);
    await vi.waitFor(() => expect([one.heard, other.heard]).toEqual([[event], [event]]), WAIT);
  });

  test('brings nothing of another jurisdiction or of another kind', async () => {
    const { heard } = await listen('VN');
    const event = added('VN');
    await here.publish(added('CN'));
    await here.publish({ ...added('VN'), name: 'suggestion.changed' });
    await here.publish(event);
    await vi.waitFor(() => expect(heard).toEqual([event]), WAIT);
  });

  test('keeps apart what waits for two listeners that are slow', async () => {
    const [own, partners] = [follow('VN'), follow('TH')];
    await Promise.all([untilHeard(own.next(), 'VN'), untilHeard(partners.next(), 'TH')]);
    for (let n = 0; n < 20; n += 1) await Promise.all([here.publish(added('VN')), here.publish(added('TH'))]);
    for (let n = 0; n < 20; n += 1) expect((await own.next()).value.jurisdiction).toBe('VN');
    for (let n = 0; n < 20; n += 1) expect((await partners.next()).value.jurisdiction).toBe('TH');
  });

  test('lets the oldest go for a listener that is far behind, and goes on', async () => {
    const behind = follow('VN');
    await untilHeard(behind.next(), 'VN');
    const events = Array.from({ length: 3_000 }, () => added('VN'));
    for (const event of events) await here.publish(event);
    // Whoever hears this has been passed by all of them.
    await listen('VN');
    const { value } = await behind.next();
    expect(events.findIndex((event) => event.suggestionId === value.suggestionId)).toBeGreaterThan(0);
  });

  test('ends for a listener that returns', async () => {
    const listener = follow('VN');
    await untilHeard(listener.next(), 'VN');
    await listener.return?.();
    expect(await listener.next()).toMatchObject({ done: true });
  });

  test('ends for a listener that waits when the bus closes', async () => {
    const { listening } = await listen('VN');
    await there.close();
    await expect(listening).resolves.toBeUndefined();
  });
});

function added(jurisdiction: JurisdictionCode) {
  return { name: 'suggestion.added', jurisdiction, suggestionId: makeId('sug', randomBytes(16)) } as const;
}
