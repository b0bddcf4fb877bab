import { describe, expect, it } from 'vitest';
import type { RecordFields } from '../../../src/domain/people/record-fields.ts';
import { DEFAULT_WEIGHTS } from '../../../src/matching/weights.ts';
import { ASKED } from '../../../src/runtime/bulk/messages.ts';
import { packed } from '../../../src/runtime/bulk/packed-record.ts';
import { startThread } from '../../../src/runtime/bulk/thread-client.ts';

describe('a matching thread', () => {
  it('that failed says why, and refuses what comes after at once instead of never', { timeout: 15_000 }, async () => {
    const thread = startThread(() => {});
    await thread.start(DEFAULT_WEIGHTS);
    const unreadable = { record_id: '', kind: 'missing', jurisdiction: 'VN' } as RecordFields;
    const batch = () => ({ numbers: [0], sides: [ASKED], lines: new TextEncoder().encode(`${packed(unreadable)}\n`) });
    const [first, second] = [thread.take(batch()), thread.take(batch())];
    await expect(first).rejects.toThrow('cannot be read again: record_id');
    await expect(second).rejects.toThrow('cannot be read again: record_id');
    await thread.end();
    await expect(thread.explain([])).rejects.toThrow('cannot be read again');
  });
});
