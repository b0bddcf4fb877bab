// The pairs that calibration looks at. Two records of one person nearly always have something rare in common, and of the pairs that have nothing in
// common, as good as none is one person: so the first are taken, by what they share, and the second counted. A value that very many share gives
// more pairs than are needed: a sample stands for them, with its weight.
import type { Prepared } from '../prepared.ts';
import type { Draw } from './draw.ts';

/** Positions in the list of records, and how many pairs this one stands for. */
export interface Meeting {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** What two records may be known by to be worth a look; as written, without any tolerance. */
export function sharedValues(one: Prepared): string[] {
  const { birth } = one.record;
  const tokens = (names: Prepared['names']) =>
    names.flatMap((name) => name.tokens.filter((token) => !token.title).flatMap((token) => token.sounds));
  return [
    ...new Set([
      ...tokens(one.names).map((sound) => `n:${sound}`),
      ...tokens([...one.fathers, ...one.mothers]).map((sound) => `p:${sound}`),
      ...(birth?.precision === 'day' && birth.earliest ? [`b:${birth.earliest}`] : []),
      ...one.ids.map((id) => `i:${id.digits}`),
      ...one.phones.map((phone) => `t:${phone.digits}`),
      ...one.attributes.map(({ column, plain }) => `a:${column}:${plain}`),
    ]),
  ];
}

interface Block {
  readonly members: readonly number[];
  /** Unordered pairs in it that may be compared. */
  readonly pairs: number;
}

/**
 * About `most` pairs that share a value, each once: it belongs to the rarest value that the two share. `isPair` says which may be compared
 * (not two of one file, when two files are matched).
 */
export function meetings(
  values: readonly (readonly string[])[],
  options: { readonly most: number; readonly draw: Draw; readonly isPair: (a: number, b: number) => boolean },
): Meeting[] {
  const blocks = blocksOf(values);
  const ranks = ranksOf(blocks, values.length);
  const each = shareOut(blocks, options.most);
  return blocks.flatMap((block, rank) =>
    pairsOf(block, each, options.draw).filter(
      ({ a, b }) => options.isPair(a, b) && firstCommon(ranks[a] ?? [], ranks[b] ?? []) === rank,
    ),
  );
}

/** Rarest first, in a fixed order. */
function blocksOf(values: readonly (readonly string[])[]): Block[] {
  const members = new Map<string, number[]>();
  for (const [at, own] of values.entries()) {
    for (const value of own) {
      const known = members.get(value);
      if (known) known.push(at);
      else members.set(value, [at]);
    }
  }
  return [...members]
    .filter(([, at]) => at.length > 1)
    .sort(([x, a], [y, b]) => a.length - b.length || (x < y ? -1 : 1))
    .map(([, at]) => ({ members: at, pairs: (at.length * (at.length - 1)) / 2 }));
}

function ranksOf(blocks: readonly Block[], records: number): number[][] {
  const ranks = Array.from({ length: records }, (): number[] => []);
  for (const [rank, { members }] of blocks.entries()) for (const at of members) ranks[at]?.push(rank);
  return ranks;
}

/** The most pairs of one block such that all blocks together have about `most`. */
function shareOut(blocks: readonly Block[], most: number): number {
  let each = most;
  while (each > 1 && blocks.reduce((sum, { pairs }) => sum + Math.min(pairs, each), 0) > most) each /= 2;
  return Math.max(1, Math.floor(each));
}

function pairsOf({ members, pairs }: Block, most: number, draw: Draw): Meeting[] {
  if (pairs <= most) {
    return members.flatMap((b, at) => members.slice(0, at).map((a) => ({ a, b, weight: 1 })));
  }
  return Array.from({ length: most }, () => {
    const first = draw(members.length);
    const second = (first + 1 + draw(members.length - 1)) % members.length;
    return { a: members[first] ?? 0, b: members[second] ?? 0, weight: pairs / most };
  });
}

function firstCommon(a: readonly number[], b: readonly number[]): number | undefined {
  for (let at = 0, other = 0; at < a.length && other < b.length; ) {
    const first = a[at] ?? 0;
    const second = b[other] ?? 0;
    if (first === second) return first;
    if (first < second) at += 1;
    else other += 1;
  }
  return undefined;
}

/** `count` pairs of all that may be compared, drawn blindly; some may come twice. */
export function randomPairs(
  records: number,
  options: { readonly count: number; readonly draw: Draw; readonly isPair: (a: number, b: number) => boolean },
): Meeting[] {
  const found: Meeting[] = [];
  for (let tries = 0; tries < options.count * 4 && found.length < options.count && records > 1; tries += 1) {
    const a = options.draw(records);
    const b = options.draw(records);
    if (a !== b && options.isPair(a, b)) found.push({ a, b, weight: 1 });
  }
  return found;
}
