// Remembered scraps: ideas of home in any language, a beginning of a place's name, somebody at home called by name.
import { readName } from '../../domain/people/name.ts';
import type { NameReader } from '../names/read-name.ts';
import type { Clues, Prepared } from '../prepared.ts';
import { latinOf } from '../text/latin-of.ts';
import { clean, withWordEdges } from '../text/plain.ts';
import { soundOf } from '../text/sound.ts';
import { CLUE_IDEAS, FRAGMENT, KIN, NAMED_IN_CLUE, TRAITS } from './clue-words.ts';
import { type Finding, listed } from './finding.ts';

const IDEAS = patternsOf(CLUE_IDEAS);
const PEOPLE = patternsOf(KIN);
const WAYS = patternsOf(TRAITS);

export function readClues(written: readonly string[], narrative: string, reader: NameReader): Clues {
  const texts = [...written, ...(narrative === '' ? [] : [narrative])].map((text) => clean(text).toLowerCase());
  const ideas = [
    ...IDEAS.filter(([, pattern]) => texts.some((text) => pattern.test(text))).map(([idea]) => idea),
    ...texts.flatMap((text) => text.split(SENTENCE_END)).flatMap(traitsOf),
  ];
  const named = written.flatMap((text) => {
    const name = NAMED_IN_CLUE.exec(clean(text))?.[1];
    return name ? [reader.read(readName(name, 'relative'))] : [];
  });
  const fragments = texts.flatMap((text) => {
    const letters = FRAGMENT.exec(text)?.[1]?.trim();
    return letters ? [{ letters, sound: soundsOf(letters) }] : [];
  });
  return { written, ideas: new Set(ideas), named: named.filter((name) => name.tokens.length > 0), fragments };
}

function patternsOf(rows: readonly (readonly [string, RegExp])[]): (readonly [string, RegExp])[] {
  return rows.map(([name, pattern]) => [name, withWordEdges(pattern)]);
}

const SENTENCE_END = /[.,;!?。，、；！？។၊။]+/u;

/** A lame father and a lame mother are two things to remember, so an idea of somebody is kept with who it was. */
function traitsOf(sentence: string): string[] {
  const who = PEOPLE.find(([, pattern]) => pattern.test(sentence))?.[0] ?? 'somebody';
  return WAYS.filter(([, pattern]) => pattern.test(sentence)).map(([trait]) => `${trait} ${who}`);
}

export function compareClues(a: Prepared, b: Prepared): Finding | undefined {
  const fragment = fragmentOfHome(a, b) ?? fragmentOfHome(b, a);
  const told = a.clues.ideas.size > 0 && b.clues.ideas.size > 0;
  if (!told && !fragment) return undefined;
  const common = [...a.clues.ideas].filter((idea) => b.clues.ideas.has(idea));
  const level = fragment
    ? common.length > 0
      ? 'several-in-common'
      : 'fragment-of-home'
    : common.length > 1
      ? 'several-in-common'
      : common.length === 1
        ? 'one-in-common'
        : 'none-in-common';
  return {
    level,
    values: () => [toldBy(a), toldBy(b)],
    facts: () => ({ ...(fragment !== undefined && { fragment }), ...(common.length > 0 && { ideas: common }) }),
  };
}

function toldBy(one: Prepared): string {
  return listed([...one.clues.written, ...(one.record.narrative ? [one.record.narrative] : [])]);
}

/** Three letters of sound, or one Han character, are the least that says anything. */
const SHORTEST_SOUND = 3;

function fragmentOfHome(teller: Prepared, home: Prepared): string | undefined {
  if (teller.clues.fragments.length === 0) return undefined;
  const parts = home.record.origin?.parts.map((part) => clean(part).toLowerCase()) ?? [];
  const found = teller.clues.fragments.find(
    ({ letters, sound }) =>
      parts.some(
        (part) => part.startsWith(letters) && (letters.length >= SHORTEST_SOUND || /\p{Script=Han}/u.test(letters)),
      ) ||
      (sound.length >= SHORTEST_SOUND && parts.some((part) => soundsOf(part).startsWith(sound))),
  );
  return found?.letters;
}

function soundsOf(text: string): string {
  return latinOf(text)
    .map((word) => soundOf(word.latin))
    .join('');
}
