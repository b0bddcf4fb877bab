// What a table tells and a record has no place for: postcode, occupation, e-mail, street. Which columns count, and how much, is learned from the
// table itself and stands in the weights version, so that a pair is still a pure function of two records and a version. The version that comes
// with the program compares none. Agreement is weighed by how many share the value (W. E. Winkler, 1989).
import type { Prepared, PreparedAttribute } from '../prepared.ts';
import { clean } from '../text/plain.ts';
import { closeness } from '../text/similarity.ts';
import { ATTRIBUTE_LEVELS, type AttributeLevel, type AttributeWeights, type Weights } from '../weights.ts';
import type { Comparison } from './finding.ts';

/** Jaro-Winkler likeness of values that a slip of the pen may have parted, and of values that have much in common. */
const NEARLY_SAME = 0.93;
export const ALIKE = 0.85;
/** A longer value is a text, and is compared by its beginning, as far as `closeness` reads. */
const LONGEST = 32;

export type AttributeReader = (extra: Readonly<Record<string, string>> | undefined) => readonly PreparedAttribute[];

export function createAttributeReader(columns: Weights['attributes']): AttributeReader {
  const known = Object.entries(columns ?? {});
  return (extra) => {
    if (extra === undefined || known.length === 0) return [];
    return known.flatMap(([column, weights]) => {
      const written = Object.hasOwn(extra, column) ? (extra[column] ?? '') : '';
      const plain = plainValue(written);
      return plain === '' ? [] : [{ column, written, plain, ...worthOf(plain, weights) }];
    });
  };
}

/** The form in which values are counted and compared. */
export function plainValue(written: string): string {
  return clean(written).slice(0, LONGEST).toLowerCase().replace(/\s+/g, ' ').trim();
}

function worthOf(
  plain: string,
  { levels, shares, unlisted, given }: AttributeWeights,
): Pick<PreparedAttribute, 'bits' | 'share' | 'given'> {
  const share = Object.hasOwn(shares, plain) ? (shares[plain] ?? unlisted) : unlisted;
  const bits = bitsBy((level) => levels[level].m / (level === 'same' ? share : levels[level].u));
  if (!given) return { bits, share };
  return { bits, share, given: { column: given.column, bits: bitsBy((level) => levels[level].m / given.u[level]) } };
}

function bitsBy(ratio: (level: AttributeLevel) => number): PreparedAttribute['bits'] {
  const entries = ATTRIBUTE_LEVELS.map((level) => {
    const bits = Math.log2(ratio(level));
    // Whatever was counted: to differ never speaks for one person.
    return [level, level === 'different' ? Math.min(0, bits) : bits] as const;
  });
  return Object.fromEntries(entries) as unknown as PreparedAttribute['bits'];
}

export interface AttributePair {
  readonly first: PreparedAttribute;
  readonly second: PreparedAttribute;
  readonly level: AttributeLevel;
  readonly bits: number;
  /** The two agree on the column that this one depends on. */
  readonly dependent: boolean;
}

/** The columns that both have something in. */
export function pairAttributes(a: Prepared, b: Prepared): AttributePair[] {
  const met = a.attributes.flatMap((first) => {
    const second = b.attributes.find(({ column }) => column === first.column);
    return second ? [{ first, second, level: attributeLevel(first.plain, second.plain) }] : [];
  });
  return met.map((pair) => {
    const { given, bits } = pair.first;
    const parent = given && met.find(({ first }) => first.column === given.column);
    const dependent = given !== undefined && (parent?.level === 'same' || parent?.level === 'nearly-same');
    return { ...pair, dependent, bits: dependent ? dependentBits(pair, parent) : bits[pair.level] };
  });
}

type Met = Pick<AttributePair, 'first' | 'level'>;

// Of those who have the other value too, as many have this one as have it at all: it is rare among them by what it is rarer than the other.
function dependentBits({ first, level }: Met, parent: Met | undefined): number {
  const bits = first.given?.bits[level] ?? 0;
  if (level !== 'same' || parent === undefined) return bits;
  return Math.max(0, first.bits.same + Math.log2(parent.first.share));
}

export function attributeLevel(a: string, b: string): AttributeLevel {
  if (a === b) return 'same';
  const likeness = closeness(a, b);
  if (likeness >= NEARLY_SAME) return 'nearly-same';
  return likeness >= ALIKE ? 'alike' : 'different';
}

export const ATTRIBUTES: Comparison = {
  compare(a, b) {
    if (a.attributes.length === 0 || b.attributes.length === 0) return undefined;
    const pairs = pairAttributes(a, b);
    if (pairs.length === 0) return undefined;
    const agreeing = pairs.filter(isAgreeing).length;
    return {
      level: agreeing === pairs.length ? 'agree' : agreeing === 0 ? 'differ' : 'some-agree',
      bits: pairs.reduce((sum, one) => sum + one.bits, 0),
    };
  },
  tell(a, b) {
    const pairs = pairAttributes(a, b);
    const columns = (some: readonly AttributePair[]) => some.map(({ first }) => first.column);
    return {
      values: [listedBy(pairs.map(({ first }) => first)), listedBy(pairs.map(({ second }) => second))],
      facts: {
        agreeing: columns(pairs.filter(isAgreeing)),
        differing: columns(pairs.filter((pair) => !isAgreeing(pair))),
      },
    };
  },
};

function isAgreeing({ level }: AttributePair): boolean {
  return level !== 'different';
}

function listedBy(attributes: readonly PreparedAttribute[]): string {
  return attributes.map(({ column, written }) => `${column}: ${written}`).join('; ');
}
