// What two records must share for their places or numbers to be more than roughly alike, or for a remembered name of a place to fit: words and places
// of a home, pieces of a number, beginnings of names. A record that shares none is bounded by the lesser levels.
import type { Fragment, PlaceSound } from '../clues/read-clues.ts';
import { NEARLY, SHORTEST_NEARLY } from '../features/clues.ts';
import { ALIKE, SHORTEST_WORD } from '../features/origin.ts';
import type { Prepared } from '../prepared.ts';
import { hashOf, type Postings } from './lists/postings.ts';
import { type AlikeWords, createAlikeWords } from './near/alike-words.ts';
import { MEETINGS, type Touched } from './touched.ts';

export interface MeetingPoints {
  post(one: Prepared, slot: number): void;
  /** Tells `touched` what every record shares with this one. */
  meet(one: Prepared, touched: Touched): void;
}

const BEGINNING = 3;
const TAIL = 8;
const PIECES = 3;

export function createMeetingPoints(postings: Postings): MeetingPoints {
  const words = createAlikeWords({
    enough: ALIKE,
    shortestKnown: SHORTEST_WORD,
    shortestAsked: SHORTEST_WORD,
    sameFirst: true,
  });
  /** How places of home sound, and whole names that are remembered of one: each is asked for the other. */
  const homes = createAlikeWords({
    enough: NEARLY,
    shortestKnown: 1,
    shortestAsked: SHORTEST_NEARLY,
    sameFirst: false,
  });
  const heard = createAlikeWords({
    enough: NEARLY,
    shortestKnown: SHORTEST_NEARLY,
    shortestAsked: 1,
    sameFirst: false,
  });

  function meetBy(kind: string, key: string, meeting: number, touched: Touched): void {
    postings.each(hashOf(kind, key), (slot) => touched.meet(slot, meeting));
  }

  function meetAlike(known: AlikeWords, kind: string, key: string, meeting: number, touched: Touched): void {
    for (const near of known.alike(key)) meetBy(kind, near, meeting, touched);
  }

  return {
    post(one, slot) {
      const post = (kind: string, keys: Iterable<string>) => {
        for (const key of new Set(keys)) postings.add(hashOf(kind, key), slot);
      };
      post('place', one.origin?.places ?? []);
      post('birthday', birthdayOf(one));
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
        homes.add(sound);
      }
      post('fragment', one.clues.fragments.flatMap(beginnings));
      for (const { sound } of wholeOf(one)) {
        post('heard', [sound]);
        heard.add(sound);
      }
    },
    meet(one, touched) {
      const meet = (kind: string, keys: Iterable<string>, bit: number) => {
        for (const key of new Set(keys)) meetBy(kind, key, bit, touched);
      };
      meet('place', one.origin?.places ?? [], MEETINGS.place);
      meet('birthday', birthdayOf(one), MEETINGS.birthday);
      meet('word', wordsOf(one), MEETINGS.place);
      for (const word of wordsOf(one)) meetAlike(words, 'word', word, MEETINGS.place, touched);
      for (const { kind, digits } of numbersOf(one)) {
        meet(kind, piecesOf(digits), MEETINGS[kind]);
        const unread = digits.includes('?') ? `${kind} of length` : `unread ${kind}`;
        meet(unread, [`${digits.length}`], MEETINGS[kind]);
      }
      meet('home', one.clues.fragments.flatMap(beginnings), MEETINGS.fragment);
      for (const { sound } of wholeOf(one)) meetAlike(homes, 'sound', sound, MEETINGS.fragment, touched);
      meet('fragment', one.clues.places.flatMap(beginnings), MEETINGS.fragment);
      for (const { sound } of one.clues.places) meetAlike(heard, 'heard', sound, MEETINGS.fragment, touched);
    },
  };
}

function wordsOf({ origin }: Prepared): Set<string> {
  return new Set([...(origin?.unknown ?? []), ...(origin?.known ?? [])]);
}

/** Month and day, where they are known: a slip of the year leaves them as they are. */
function birthdayOf({ birth }: Prepared): string[] {
  return birth?.day ? [birth.day.slice(5)] : [];
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
    ...(/\p{Script=Han}/u.test(letters) ? [`h${[...letters][0]}`] : []),
  ];
}

function wholeOf(one: Prepared): readonly Fragment[] {
  return one.clues.fragments.filter(({ whole }) => whole);
}
