import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { open, present, seal } from '../../graph/codec.ts';

const key = randomBytes(32);
const other = randomBytes(32);
const long = { narrative: 'She remembers a river and a bridge of stone. '.repeat(20), names: ['Lan', '兰', 'မိုး'] };

describe('sealing', () => {
  it('gives back what was sealed, short and long', () => {
    for (const value of ['', 'Lan', [], { names: ['兰'] }, long])
      expect(open([key], 'rec_1', seal([key], 'rec_1', value))).toEqual(value);
  });

  it('never seals the same value to the same text', () => {
    expect(seal([key], 'rec_1', 'Lan')).not.toBe(seal([key], 'rec_1', 'Lan'));
  });

  it('does not open under another key', () => {
    expect(() => open([other], 'rec_1', seal([key], 'rec_1', long))).toThrow(
      expect.objectContaining({ code: 'UNAVAILABLE' }),
    );
  });

  it('does not open on another node', () => {
    expect(() => open([key], 'rec_2', seal([key], 'rec_1', long))).toThrow(
      expect.objectContaining({ code: 'UNAVAILABLE' }),
    );
  });

  it('does not open when any byte was changed', () => {
    const sealed = Buffer.from(seal([key], 'rec_1', 'Lan'), 'base64');
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => open([key], 'rec_1', changed.toString('base64')), `byte ${at}`).toThrow();
    }
  });

  it('does not open when it was cut short', () => {
    const sealed = seal([key], 'rec_1', 'Lan');
    for (const length of [0, 4, 16, sealed.length - 4])
      expect(() => open([key], 'rec_1', sealed.slice(0, length))).toThrow(
        expect.objectContaining({ code: 'UNAVAILABLE' }),
      );
  });

  it('needs every key that it was sealed under, in their order', () => {
    const sealed = seal([key, other], 'sug_1', long);
    expect(open([key, other], 'sug_1', sealed)).toEqual(long);
    for (const keys of [[key], [other], [other, key], [key, key], []])
      expect(() => open(keys, 'sug_1', sealed)).toThrow(expect.objectContaining({ code: 'UNAVAILABLE' }));
  });

  it('says nothing of the value when it does not open', () => {
    expect(() => open([other], 'rec_1', seal([key], 'rec_1', 'Lan'))).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('Lan') }),
    );
  });
});

describe('present', () => {
  it('leaves out what is null and nothing else', () => {
    expect(present({ a: null, b: 0, c: '', d: false, e: [] })).toEqual({ b: 0, c: '', d: false, e: [] });
  });
});
