import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readName } from '../../../src/domain/people/name.ts';
import { align } from '../../../src/matching/names/align.ts';
import { pairingOf } from '../../../src/matching/names/pairing.ts';
import { compareNamePair } from '../../../src/matching/names/same-name.ts';
import { loadNameReader } from '../../../src/runtime/reference/load-name-reader.ts';
import { crowdedName } from '../any-fields.ts';

const reader = loadNameReader();
const read = (written: string) => reader.read(readName(written, 'full'));

describe('the rule that made two names one', () => {
  it.each([
    ['Lan', 'LAN', 'same-letters'],
    ['张國強', '張国强', 'traditional'],
    ['王小红', 'Wang Xiao Hong', 'pinyin'],
    ['阮氏兰', 'Nguyễn Thị Lan', 'sino-vietnamese'],
    ['赵强', "Chao Ch'iang", 'wade-giles'],
    ['张', 'Cheung', 'cantonese'],
    ['张', 'Teo', 'surname-abroad'],
    ['Teo', 'Zhang', 'surname-abroad'],
    ['Võ Thị Tám', 'Vũ Thị Tám', 'regional-twin'],
    ['Bill Carter', 'William Carter', 'nickname'],
    ['Thi Lan Nguyen', 'Nguyen Thi Lan', 'order'],
    ['Than Da Win', 'Win Thanda', 'joined'],
    ['昂山', 'Aung Hsan', 'transcribed'],
    ['Daoleuth Xayavong', 'Dawleuth Sayavong', 'sounds-alike'],
    ['Phạm Hưng', 'Phạm Hùng', 'other-marks'],
    ['Ruan Shilan', 'Nguyễn Thị Lan', 'sino-vietnamese-pinyin'],
    ['ခင်မာလာ', 'Khin Mar Lar', 'romanised'],
    ['Somchai', 'Khin Htwe', 'none'],
  ])('of %s and %s is %s', (a, b, rule) => {
    expect(align(read(a), read(b)).rule).toBe(rule);
  });

  it('keeps "sounds alike" apart from "the same name"', () => {
    expect(align(read('Daoleuth'), read('Dawleuth')).grade).toBe('sound');
    expect(align(read('Teo'), read('张')).grade).toBe('same');
  });
});

describe('bits', () => {
  it('are the same in both directions, for names of which many tokens are alike', () => {
    fc.assert(
      fc.property(crowdedName, crowdedName, (a, b) => {
        const [there, back] = [compareNamePair(read(a), read(b)), compareNamePair(read(b), read(a))];
        expect(back.bits).toBeCloseTo(there.bits, 9);
        expect(back.alignment.coverage).toBeCloseTo(there.alignment.coverage, 9);
      }),
    );
  });

  it('of a pairing do not depend on which comes first, and are never more than either is worth', () => {
    fc.assert(
      fc.property(crowdedName, crowdedName, (a, b) => {
        for (const from of read(a).spans) {
          for (const to of read(b).spans) {
            const bits = pairingOf(from, to)?.bits ?? 0;
            expect(pairingOf(to, from)?.bits ?? 0).toBeCloseTo(bits, 9);
            expect(bits).toBeLessThanOrEqual(Math.max(0.1, Math.min(from.bits, to.bits)) + 1e-9);
          }
        }
      }),
    );
  });

  it('are the same for spans of the same numbers', () => {
    const bitsOf = new Map<string, number | undefined>();
    fc.assert(
      fc.property(crowdedName, crowdedName, (a, b) => {
        for (const from of read(a).spans) {
          for (const to of read(b).spans) {
            const numbers = `${from.number} ${to.number}`;
            const bits = pairingOf(from, to)?.bits;
            if (bitsOf.has(numbers)) expect(bits).toBe(bitsOf.get(numbers));
            bitsOf.set(numbers, bits);
          }
        }
      }),
    );
  });

  it('are of spans that keep their number wherever they stand', () => {
    const numbersIn = (written: string) => new Map(read(written).spans.map((span) => [span.written, span.number]));
    const [one, other] = [numbersIn('Somchai Rattanakul'), numbersIn('Daoleuth Somchai Rattanakul')];
    expect(other.get('somchai')).toBe(one.get('somchai'));
    // Here the two run together are all of the name, and there a part of it.
    expect(other.get('somchairattanakul')).not.toBe(one.get('somchairattanakul'));
  });

  it('stay between -12 and 20 and rise with the probability', () => {
    const pairs = ['Lan', 'Nguyễn Thị Lan', '阮氏兰', 'Somchai', 'ခင်မာလာ', '张', 'Khuất Thị Sáo Mòng'].flatMap(
      (a, _, all) => all.map((b) => compareNamePair(read(a), read(b))),
    );
    for (const { bits } of pairs) expect(Math.abs(bits - 4)).toBeLessThanOrEqual(16);
    const sorted = [...pairs].sort((a, b) => a.bits - b.bits).map((one) => one.probability);
    expect([...sorted].sort((a, b) => a - b)).toEqual(sorted);
  });
});

describe('any string at all', () => {
  it('is read and compared: no throw, and numbers that are numbers', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('', ' ', '·', '氏', '[', '[x]', 'a'.repeat(9_000), '王'.repeat(500), '်'.repeat(900)),
    );
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { bits, probability } = compareNamePair(read(a), read(b));
        expect(Number.isFinite(bits)).toBe(true);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    ['လှခင်ဝင်း', 'ขิ่น หละ'],
    ['ຄຳແສງ', 'คำแสง'],
    ['ស៊ុខា', 'สุขา'],
  ])('is worth the same whichever of %s and %s comes first, though each is of a script of one language', (a, b) => {
    const worth = (one: string, other: string) =>
      read(one).spans.flatMap((from) => read(other).spans.map((to) => pairingOf(from, to)?.bits));
    const turned = read(a).spans.flatMap((to) => read(b).spans.map((from) => pairingOf(from, to)?.bits));
    expect(worth(a, b)).toEqual(turned);
    expect(worth(a, b).some((bits) => bits !== undefined)).toBe(true);
  });
});
