// A record -> the keys it can be met on, worked out from this one record: never from how common a key is in the data at hand, or a pair would be
// looked at in one file and not in another. Every key is a node of the graph, so they are few and selective.
// Reference: P. Christen, "A Survey of Indexing Techniques for Scalable Record Linkage and Deduplication" (2012).
import type { ReadName } from './names/read-name.ts';
import type { Prepared } from './prepared.ts';

export const MOST_KEYS = 24;

const BAND_YEARS = 5;
const MOST_BANDS = 3;
const NAMES_KEYED = 3;
const MOST_SYLLABLES = 5;

/** Most selective kinds first: what is beyond `MOST_KEYS` is left out. */
export function keysOf(one: Prepared): readonly string[] {
  const sexes = sexesOf(one);
  const bands = bandsOf(one);
  const keys = new Set<string>([
    ...one.ids.map((id) => `i:${id.digits}`),
    ...one.phones.filter((phone) => !phone.digits.includes('?')).map((phone) => `t:${phone.digits.slice(-8)}`),
    ...(one.birth?.day ? sexes.map((sex) => `d:${one.birth?.day}:${sex}`) : []),
    ...one.names
      .slice(0, NAMES_KEYED)
      .flatMap((name) => nameKeys(name).flatMap((pair) => sexes.map((sex) => `n:${pair}:${sex}`))),
    ...placeKeys(one).flatMap((place) => bands.flatMap((band) => sexes.map((sex) => `o:${place}:${band}:${sex}`))),
    ...one.fathers.slice(0, 1).flatMap((name) => nameKeys(name).map((pair) => `f:${pair}`)),
    ...one.mothers.slice(0, 1).flatMap((name) => nameKeys(name).map((pair) => `m:${pair}`)),
  ]);
  return [...keys].slice(0, MOST_KEYS);
}

// Two syllables that stand side by side, or first and last, in either order: survives a lost middle name, another order and another spacing.
function nameKeys(name: ReadName): string[] {
  return [...new Set(name.readings.flatMap((reading) => pairsOf(reading.slice(0, MOST_SYLLABLES))))];
}

function pairsOf(syllables: readonly string[]): string[] {
  const pairs = syllables.slice(1).map((second, at) => pairKey(syllables[at] ?? '', second));
  if (syllables.length > 2) pairs.push(pairKey(syllables[0] ?? '', syllables.at(-1) ?? ''));
  return syllables.length === 1 ? syllables.map((only) => `${only}.`) : pairs;
}

function pairKey(a: string, b: string): string {
  return a <= b ? `${a}.${b}` : `${b}.${a}`;
}

function placeKeys(one: Prepared): string[] {
  const { origin } = one;
  if (!origin) return [];
  return origin.division ? [origin.division] : origin.unknown.slice(0, 1);
}

function bandsOf(one: Prepared): number[] {
  if (!one.birth) return [];
  const first = Math.floor((one.birth.from - 1) / BAND_YEARS);
  const last = Math.floor((one.birth.to + 1) / BAND_YEARS);
  const count = Math.min(MOST_BANDS, last - first + 1);
  const start = first + Math.floor((last - first + 1 - count) / 2);
  return Array.from({ length: count }, (_, at) => start + at);
}

// A record that does not know the sex meets both.
function sexesOf(one: Prepared): string[] {
  const { sex } = one.record;
  return sex === 'female' || sex === 'male' ? [sex[0] ?? ''] : ['f', 'm'];
}
