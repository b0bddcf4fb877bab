// All that may be remembered of home, and how much it tells that two people remember the same.
import { BUILT } from './ideas/built.ts';
import { HOME } from './ideas/home.ts';
import { LAND } from './ideas/land.ts';
import { WORK } from './ideas/work.ts';

export const IDEAS = [...LAND, ...BUILT, ...WORK, ...HOME];

/** Who tells of the one tells of the other. */
const INCLUDED: Readonly<Record<string, string>> = {
  'golden temple': 'temple',
  'big Buddha statue': 'temple',
  'black dog': 'dog',
  'white or yellow dog': 'dog',
  'suspension bridge': 'bridge',
  'long iron bridge': 'bridge',
  'stone bridge': 'bridge',
  'wooden or bamboo bridge': 'bridge',
  cockfights: 'chickens',
  'red gate': 'school',
};

/** A particular somebody who is lame, blind or drinks. */
const TRAIT_SHARE = 0.007;
const SIBLINGS_SHARE = 0.05;
/** Ideas go with regions and with one another (rubber and the lowlands, snow and the hills), and the place of home is weighed by itself. */
const INDEPENDENT = 0.85;

const SHARES = new Map(IDEAS.map(({ id, share }) => [id, share]));

/** Bits that two people tell of the same is worth. */
export function bitsOfIdea(id: string): number {
  const share = SHARES.get(id) ?? (id.startsWith(SIBLINGS) ? SIBLINGS_SHARE : TRAIT_SHARE);
  return -Math.log2(share) * INDEPENDENT;
}

/** The broader idea that this one holds. */
export function includedIn(id: string): string | undefined {
  return INCLUDED[id];
}

/** Begins the idea of so many brothers and sisters, which the number ends. */
export const SIBLINGS = 'number of siblings:';
