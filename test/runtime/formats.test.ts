import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/runtime/formats.ts';
import type { DecisionRow } from '../../src/services/services.ts';

const DECISION: DecisionRow = {
  missingId: 'VN-1',
  rescuedId: 'CN-1',
  same: true,
  decidedAt: '2026-01-02T03:04:05.000Z',
  weightsVersion: 'first-1',
};

async function written(rows: readonly DecisionRow[]): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of FORMATS.decisions(eachOf(rows))) pieces.push(piece);
  return pieces;
}

async function* eachOf<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

describe('the table of decisions', () => {
  it('has a row for each, with yes or no', async () => {
    const [header, rows] = await written([DECISION, { ...DECISION, rescuedId: 'CN-2', same: false }]);
    expect(header).toBe('missing_id,rescued_id,same,decided_at,weights_version\n');
    expect(rows).toBe(
      'VN-1,CN-1,yes,2026-01-02T03:04:05.000Z,first-1\nVN-1,CN-2,no,2026-01-02T03:04:05.000Z,first-1\n',
    );
  });

  it('has its header when nothing was decided', async () => {
    expect(await written([])).toHaveLength(1);
  });

  it('guards an id that a spreadsheet would take for a formula', async () => {
    expect((await written([{ ...DECISION, missingId: '=1+1' }]))[1]).toMatch(/^'=1\+1,/);
  });

  it('goes out in pieces, whole', async () => {
    const pieces = await written(Array.from({ length: 1_201 }, () => DECISION));
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join('').trimEnd().split('\n')).toHaveLength(1_202);
  });
});
