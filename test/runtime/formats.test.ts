import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/runtime/formats.ts';

async function* rowsOf<T>(rows: T[]): AsyncGenerator<T> {
  yield* rows;
}

describe('a table of pairs', () => {
  it('keeps a negative weight a number, and an id from being a formula', async () => {
    const rows = [{ missingId: '=1+1', rescuedId: 'CN-1', probability: 0.05, weight: -0.25 }];
    let text = '';
    for await (const piece of FORMATS.pairs(rowsOf(rows))) text += piece;
    expect(text).toBe("missing_id,rescued_id,probability,weight\n'=1+1,CN-1,0.050000,-0.2500\n");
  });
});
