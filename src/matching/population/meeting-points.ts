// What two records must share for their places or numbers to be more than roughly alike, or for a remembered name of a place to fit: words and places
// of a home, pieces of a number, beginnings of names. A record that shares none is bounded by the lesser levels.
import type { Fragment, PlaceSound } from '../clues/read-clues.ts';
import type { Prepared } from '../prepared.ts';
import { createAlikeWords } from './near/alike-words.ts';
import { hashOf, type Postings } from './postings.ts';

export const MEETINGS = { place: 1, id: 2, phone: 4, fragment: 8 } as const;

export interface MeetingPoints {
  post(one: Prepared, slot: number): void;
  /** Marks in `met` what every record shares with this one, as a set of `MEETINGS`, and adds to `slots` which were marked. */
  meet(one: Prepared, met: Uint8Array, slots: number[]): void;
}

/** As the features ask for it. */
const ALIKE = 0.9;
const SHORTEST_WORD = 4;
const SHORTEST_SOUND = 5;
const BEGINNING = 3;
const TAIL = 8;
const PIECES = 3;

export function createMeetingPoints(postings: Postings): MeetingPoints {
  const words = createAlikeWords(ALIKE, SHORTEST_WORD);
  const sounds = createAlikeWords(ALIKE, SHORTEST_SOUND);

  function mark(kind: string, key: string, bit: number, met: Uint8Array, marked: number[]): void {
    const { next, slots } = postings;
    for (let entry = postings.first(hashOf(kind, key)); entry >= 0; entry = next[entry] as number) {
      const slot = slots[entry] as number;
      if (met[slot] === 0) marked.push(slot);
      met[slot] = (met[slot] as number) | bit;
    }
  }

  function markAlike(kind: string, key: string, bit: number, met: Uint8Array, marked: number[]): void {
    const known = kind === 'word' ? words : sounds;
    for (const near of known.alike(key)) mark(kind, near, bit, met, marked);
  }

  return {
    post(one, slot) {
      const post = (kind: string, keys: Iterable<string>) => {
        for (const key of new Set(keys)) postings.add(hashOf(kind, key), slot, 0);
      };
      post('place', one.origin?.places ?? []);
      post('word', wordsOf(one));
      for (const word of wordsOf(one)) words.add(word);
      for (const { kind, digits } of numbersOf(one)) {
        post(kind, piecesOf(digits));
        post(`${kind} of length`, [`${digits.length}`]);
        if (digits.includes('?')) post(`unread ${kind}`, [`${digits.length}`]);
      }
      post('home', one.clues.places.flatMap(beginnings));
      for (const { sound } of one.clues.places) {
        post('sound', [sound]);
        sounds.add(sound);
      }
      post('fragment', one.clues.fragments.flatMap(beginnings));
      for (const { sound } of wholeOf(one)) {
        post('heard', [sound]);
        sounds.add(sound);
      }
    },
    meet(one, met, marked) {
      const meet = (kind: string, keys: Iterable<string>, bit: number) => {
        for (const key of new Set(keys)) mark(kind, key, bit, met, marked);
      };
      meet('place', one.origin?.places ?? [], MEETINGS.place);
      meet('word', wordsOf(one), MEETINGS.place);
      for (const word of wordsOf(one)) markAlike('word', word, MEETINGS.place, met, marked);
      for (const { kind, digits } of numbersOf(one)) {
        meet(kind, piecesOf(digits), MEETINGS[kind]);
        const unread = digits.includes('?') ? `${kind} of length` : `unread ${kind}`;
        meet(unread, [`${digits.length}`], MEETINGS[kind]);
      }
      meet('home', one.clues.fragments.flatMap(beginnings), MEETINGS.fragment);
      for (const { sound } of wholeOf(one)) markAlike('sound', sound, MEETINGS.fragment, met, marked);
      meet('fragment', one.clues.places.flatMap(beginnings), MEETINGS.fragment);
      for (const { sound } of one.clues.places) markAlike('heard', sound, MEETINGS.fragment, met, marked);
    },
  };
}

function wordsOf({ origin }: Prepared): Set<string> {
  return new Set([...(origin?.unknown ?? []), ...(origin?.known ?? [])]);
}

function numbersOf(one: Prepared): { readonly kind: 'id' | 'phone'; readonly digits: string }[] {
  return [
    ...one.ids.map(({ digits }) => ({ kind: 'id' as const, digits })),
    ...one.phones.map(({ digits }) => ({ kind: 'phone' as const, digits })),
  ];
}

// One wrong character, or two neighbours that changed places, leave at least one third of a number as it is, and two ways to write a telephone
// number's prefix end alike. Figures that could not be read are met by the length instead.
function piecesOf(digits: string): string[] {
  const size = Math.ceil(digits.length / PIECES);
  const pieces = Array.from(
    { length: PIECES },
    (_, at) => `${digits.length}:${at}:${digits.slice(at * size, (at + 1) * size)}`,
  );
  return [...pieces, digits.slice(-TAIL)];
}

/** A remembered name fits where the letters or the sound begin alike; of characters, one is a beginning. */
function beginnings({ letters, sound }: PlaceSound): string[] {
  return [
    `l${letters.slice(0, BEGINNING)}`,
    `s${sound.slice(0, BEGINNING)}`,
    ...(/^\p{Script=Han}/u.test(letters) ? [`h${[...letters][0]}`] : []),
  ];
}

function wholeOf(one: Prepared): readonly Fragment[] {
  return one.clues.fragments.filter(({ whole }) => whole);
}
