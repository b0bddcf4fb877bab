// What a record tells of home, in whatever language: ideas, somebody called by name, and how a place's name begins.
import { readName } from '../../domain/people/name.ts';
import type { PlaceMention } from '../../domain/people/person-record.ts';
import { relationIn } from '../family/relations.ts';
import { createLexicon, type Entry, type Found } from '../lexicon/lexicon.ts';
import type { NameReader, ReadName } from '../names/read-name.ts';
import { asciiFigures } from '../numbers/figures.ts';
import { compact } from '../text/compact.ts';
import { latinOf } from '../text/latin-of.ts';
import { clean } from '../text/plain.ts';
import { soundOf } from '../text/sound.ts';
import type { Idea } from './ideas/idea.ts';
import { IDEAS, includedIn, SIBLINGS } from './ideas.ts';
import { KIN, type PeopleTerm, TRAITS } from './people.ts';
import { siblingsIn } from './siblings.ts';

/** A name that is remembered in part, or by ear: its letters as written, lower case, and their sound. */
export interface PlaceSound {
  readonly letters: string;
  readonly sound: string;
}

export interface Fragment extends PlaceSound {
  /** Nothing is missing at its end. */
  readonly whole: boolean;
}

export interface NamedRelative {
  /** Id of a word for kin; absent where nothing says who it is. */
  readonly relation?: string;
  readonly name: ReadName;
}

export interface Clues {
  readonly written: readonly string[];
  /** Ideas told in the clues or the narrative. */
  readonly ideas: ReadonlySet<string>;
  /** Those of them that only the narrative tells: what happened is told there, too, and is no memory of home. */
  readonly aside: ReadonlySet<string>;
  readonly named: readonly NamedRelative[];
  readonly fragments: readonly Fragment[];
  /** The parts of the place of home, for the other record's fragments. */
  readonly places: readonly PlaceSound[];
}

type Term = { readonly is: 'idea' | 'kin' | 'trait'; readonly id: string };

/** Words that only look as if they told something: the left of them would be found. */
const NOTHING =
  'bắp chân|bắp tay|wild goose chase|school of|火车站派出所|ยางย่าง|ลูกน้อง|พ่อค้า|แม่ค้า|แม่บ้าน|พ่อบ้าน|河南|河北|马上|马来|牛仔';
const LEXICON = createLexicon<Term>([
  ...IDEAS.map((idea) => entryOf('idea', idea)),
  ...KIN.map((term) => entryOf('kin', term)),
  ...TRAITS.map((term) => entryOf('trait', term)),
  { words: NOTHING },
]);

const SENTENCE_END = /[.,;!?。，、；！？។၊။]+/u;
/** `brother called X`, `姐姐叫X`, `chị tên X`, `ชื่อ X`: the name of somebody or something at home. */
const NAMED =
  /(?:\bcalled|\bnamed|\bname is|叫做?|名叫|名字是|(?<!\p{L})tên(?: là)?|ชื่อ(?:ว่า)?|ຊື່(?:ວ່າ)?|ဆိုသူ|အမည်|ឈ្មោះ)\s*([\p{L}\p{M}][\p{L}\p{M}\s'’-]{0,60})$/iu;
/** `"Mường Kh..."`, `“玉…”`, and whole names in the same marks. */
const QUOTED = /["“„«「『]\s*([\p{L}\p{M}\s]{1,40}?)\s*(\.{2,}|…+)?\s*["”»」』]/gu;
const OPEN_QUOTE = /["“„«「『]\s*([\p{L}\p{M}\s]{1,40}?)\s*(?:\.{2,}|…+)/u;
const PLACE_WORD =
  /\b(?:village|town|place|mountain|hill|river|county|district)\b|村|镇|县|寨|山|河|地名|(?<!\p{L})(?:làng|bản|xã|thôn|huyện|núi|sông)(?!\p{L})|หมู่บ้าน|ตำบล|อำเภอ|ບ້ານ|ເມືອງ|ရွာ|မြို့|ភូមិ|ស្រុក/u;

export function readClues(
  written: readonly string[],
  narrative: string,
  home: PlaceMention | undefined,
  reader: NameReader,
): Clues {
  const places = home ? placesOf(home) : NOWHERE;
  return written.length === 0 && narrative === '' ? nothingTold(places) : readTold(written, narrative, places, reader);
}

function readTold(
  written: readonly string[],
  narrative: string,
  places: readonly PlaceSound[],
  reader: NameReader,
): Clues {
  const told = written.map(plainText);
  const spoken = written.map(tidy);
  const ideas = new Set(told.flatMap(ideasIn));
  const aside = narrative === '' ? [] : ideasIn(plainText(narrative)).filter((idea) => !ideas.has(idea));
  const sentences = spoken.flatMap((text) => text.split(SENTENCE_END)).map((sentence) => sentence.trim());
  const naming = sentences.flatMap((sentence) => {
    const name = NAMED.exec(sentence)?.[1]?.trim();
    return name ? [{ before: sentence.slice(0, sentence.length - name.length).toLowerCase(), name }] : [];
  });
  const namedPlaces = naming.filter(({ before }) => PLACE_WORD.test(before)).map(({ name }) => name.toLowerCase());
  return {
    written,
    ideas: ideas.size + aside.length === 0 ? NO_IDEAS : new Set([...ideas, ...aside]),
    aside: aside.length === 0 ? NO_IDEAS : new Set(aside),
    named: compact(
      naming
        .filter(({ before }) => !PLACE_WORD.test(before))
        .map(({ before, name }) => named(before, name, reader))
        .filter(({ name }) => name.tokens.length > 0),
    ),
    fragments: compact([
      ...(narrative === '' ? told : [...told, plainText(narrative)]).flatMap(fragmentsIn),
      ...namedPlaces.map((name) => fragmentOf(name, true)),
    ]),
    places,
  };
}

// Most records tell nothing of this: one value stands for all of them.
const NOWHERE: readonly PlaceSound[] = [];
const NO_IDEAS: ReadonlySet<string> = new Set();
const NONE: readonly never[] = [];

function nothingTold(places: readonly PlaceSound[]): Clues {
  return { written: NONE, ideas: NO_IDEAS, aside: NO_IDEAS, named: NONE, fragments: NONE, places };
}

/** Equal texts give one and the same value. */
function placesOf(home: PlaceMention): readonly PlaceSound[] {
  const known = homes.get(home.written);
  if (known) return known;
  const places = compact(home.parts.map((part) => placeSound(plainText(part))));
  if (homes.size >= HOMES_REMEMBERED) homes.clear();
  homes.set(home.written, places);
  return places;
}
const homes = new Map<string, readonly PlaceSound[]>();
const HOMES_REMEMBERED = 50_000;

function entryOf(is: Term['is'], { id, words }: Idea | PeopleTerm): Entry<Term> {
  return { term: { is, id }, words: Object.values(words).join('|') };
}

function plainText(text: string): string {
  return tidy(text).toLowerCase();
}

function tidy(text: string): string {
  return asciiFigures(clean(text)).replace(/\s+/gu, ' ');
}

function ideasIn(text: string): string[] {
  const siblings = siblingsIn(text);
  const found = text.split(SENTENCE_END).flatMap((sentence) => {
    const terms = LEXICON.find(sentence);
    const ideas = terms.filter(({ term }) => term.is === 'idea').map(({ term }) => term.id);
    return [...ideas, ...ideas.flatMap((id) => includedIn(id) ?? []), ...traitsIn(terms)];
  });
  return siblings === undefined ? found : [...found, `${SIBLINGS} ${siblings}`];
}

/** A lame father and a lame mother are two things to remember, so a trait is kept with who it was: the last who was named before it, or else the first. */
function traitsIn(terms: readonly Found<Term>[]): string[] {
  const people = terms.filter(({ term }) => term.is === 'kin');
  return terms
    .filter(({ term }) => term.is === 'trait')
    .map(({ term, at }) => {
      const who = people.findLast((person) => person.at < at) ?? people[0];
      return `${term.id} ${who?.term.id ?? 'somebody'}`;
    });
}

function named(before: string, name: string, reader: NameReader): NamedRelative {
  const relation = relationIn(before);
  return { ...(relation && { relation }), name: reader.read(readName(name, 'relative')) };
}

function fragmentsIn(text: string): Fragment[] {
  const quoted = [...text.matchAll(QUOTED)].map(([, letters = '', rest]) => ({ letters, whole: rest === undefined }));
  const open = quoted.length === 0 ? OPEN_QUOTE.exec(text)?.[1] : undefined;
  if (open) quoted.push({ letters: open, whole: false });
  return quoted.map(({ letters, whole }) => fragmentOf(letters, whole));
}

function fragmentOf(text: string, whole: boolean): Fragment {
  const { letters, sound } = placeSound(text);
  return { letters, sound, whole };
}

function placeSound(text: string): PlaceSound {
  const letters = text.trim();
  return { letters, sound: soundsOf(letters) };
}

const memory = new Map<string, string>();
const REMEMBERED = 20_000;

function soundsOf(text: string): string {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const sound = latinOf(text)
    .map((word) => soundOf(word.latin))
    .join('');
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(text, sound);
  return sound;
}
