import { describe, expect, it, vi } from 'vitest';
import { isId } from '../../src/domain/ids.ts';
import { createClock } from '../../src/runtime/clock.ts';

describe('the clock', () => {
  it('makes outbox ids that sort by the order of making, also when the time is set back', () => {
    vi.useFakeTimers({ now: 1_700_000_000_000 });
    const clock = createClock();
    const ids = Array.from({ length: 50 }, () => clock.newOutboxId());
    vi.setSystemTime(1_600_000_000_000);
    ids.push(...Array.from({ length: 50 }, () => clock.newOutboxId()));
    vi.setSystemTime(1_700_000_000_001);
    ids.push(clock.newOutboxId());
    vi.useRealTimers();
    expect([...ids].sort()).toEqual(ids);
  });

  it('makes ids that are valid and never the same', () => {
    const clock = createClock();
    const ids = new Set(Array.from({ length: 1_000 }, () => clock.newId('rec')));
    expect(ids.size).toBe(1_000);
    expect([...ids].every((id) => isId('rec', id))).toBe(true);
  });
});
