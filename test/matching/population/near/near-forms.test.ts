import { describe, expect, it } from 'vitest';
import { generate } from '../../../../fixtures/generate.ts';
import type { PersonRecord } from '../../../../src/domain/people/person-record.ts';
import { readRecord } from '../../../../src/domain/people/read-record.ts';
import { pairingOf } from '../../../../src/matching/names/pairing.ts';
import type { Span } from '../../../../src/matching/names/tokens.ts';
import { createNearForms } from '../../../../src/matching/population/near/near-forms.ts';
import { loadMatcher } from '../../../../src/runtime/reference/load-matcher.ts';
import { recordOf } from '../../record-of.ts';

const matcher = loadMatcher();
const spansOf = (record: PersonRecord): Span[] => matcher.prepare(record).names.flatMap(({ spans }) => [...spans]);
const spansOfName = (name: string): Span[] => spansOf(recordOf({ names: [name] }));

/** Whether the second can be found from the first: by a sound that a token is posted under too, or because it is near. */
function isFound(from: Span, to: Span): boolean {
  const forms = createNearForms();
  forms.add(to);
  const tokens = from.count === 1 || to.count === 1;
  const near = forms.near(from).some((sound) => to.sounds.includes(sound));
  return near || (tokens && from.sounds.some((sound) => to.sounds.includes(sound)));
}

/** Spans that can be one name and are not found from one another. */
function missed(some: readonly Span[], others: readonly Span[]): string[] {
  return some.flatMap((from) =>
    others.filter((to) => pairingOf(from, to) && !isFound(from, to)).map((to) => `${from.raw} - ${to.raw}`),
  );
}

describe('near forms', () => {
  it('of a foreign name are the characters that only Cantonese reads letter for letter as it is', () => {
    const [letters, characters] = [spansOfName('Hokjatgaa'), spansOfName('学日贾')];
    expect(letters.some((one) => characters.some((other) => pairingOf(one, other)?.rule === 'transcribed'))).toBe(true);
    expect(missed(letters, characters)).toEqual([]);
    expect(missed(characters, letters)).toEqual([]);
  });

  it('are told for all names that can be one and share no sound', () => {
    const set = generate({ seed: 41, missing: 60, rescued: 60 });
    const spans = [set.missing, set.rescued].map((rows) =>
      rows.flatMap((fields) => {
        const { record } = readRecord(fields);
        return record ? spansOf(record) : [];
      }),
    );
    expect(missed(spans[0] ?? [], spans[1] ?? [])).toEqual([]);
  });
});
