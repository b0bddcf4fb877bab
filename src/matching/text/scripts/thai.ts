// Thai script to Latin, as names are spelled. Rules of our own after the Royal Thai General System of Transcription (Royal Institute, 1999) and
// M. Haas, "The Thai System of Writing" (1956): vowels left unwritten, leading consonants, true clusters, silent letters, eight final sounds.
// Where the letters allow more than one reading (รัช is rat in รัชดา's last letter, ratcha in รัชพล) each is given.
import { cheapestReadings, type Step } from './readings.ts';
import { elementsAt } from './thai-elements.ts';
import {
  CLUSTERS,
  CODA_NY,
  CODA_OF,
  CONSONANT,
  type Coda,
  LEADING,
  ONSET,
  plainThai,
  SILENT,
  VOWELS,
  WRITTEN_VOWEL,
} from './thai-letters.ts';

const MOST_READINGS = 6;

/** An i behind the next consonant of เ that a final follows is most often the other half of the vowel oe. */
const WRAPPED = /^[ก-ฮ][ิื][ก-ฮ](?![ะ-ู็])/u;
const WRAPPED_IGNORED = 0.5;
/** Costs of what is not written. */
const UNWRITTEN_O = 0.3;
const UNWRITTEN_A = 0.5;
const UNWRITTEN_A_AT_END = 1.6;
const UNWRITTEN_OPEN_O = 1;
const LINKING_A = 0.7;
const LEADING_A = 0.35;
const SILENT_SONORANT = 0.9;
const SILENT_SIGN = 0.2;
/** Glides that no vowel of their own kind takes. */
const UNSAYABLE = /[ei]i$|[ou]o$/u;
/** Two letters that end a word as one sound. */
const SILENT_ENDS = /^(?:[ทตดฏ][ธถฐตท]|[ษศ][ฐฏ]|[ตทดชกค]ร|[ทพณตลจส]ย)$/u;
const OPEN_BEFORE_BARE = 0.35;

const memory = new Map<string, readonly string[]>();
const MEMORY_LIMIT = 50_000;

/** Readings of one Thai word, the likeliest first. */
export function thaiReadings(word: string): readonly string[] {
  const known = memory.get(word);
  if (known) return known;
  const text = plainThai(word);
  const readings = cheapestReadings(text.length, (at) => stepsAt(text, at), MOST_READINGS);
  if (memory.size >= MEMORY_LIMIT) memory.clear();
  memory.set(word, readings);
  return readings;
}

function stepsAt(text: string, at: number): Step[] {
  return [...elementsAt(text, at), ...syllablesAt(text, at)];
}

function syllablesAt(text: string, at: number): Step[] {
  const first = text[at] ?? '';
  if (first === SILENT) return [{ end: at + 1, latin: '', cost: 0 }];
  if (/[a-z]/u.test(first)) return [{ end: at + 1, latin: first, cost: 0 }];
  if (first === 'ฤ') return rueSteps(text, at + 1, '');
  const lead = /[เ-ไ]/u.test(first) ? first : '';
  const start = at + lead.length;
  return onsetsAt(text, start, lead !== '').flatMap(({ end, latin, cost }) =>
    nucleiAt(text, end, lead).flatMap((nucleus) =>
      rhymesAt(text, nucleus).map((rhyme) => ({
        end: rhyme.end,
        latin: latin + rhyme.latin,
        cost: cost + rhyme.cost,
      })),
    ),
  );
}

function onsetsAt(text: string, at: number, led: boolean): Step[] {
  const latin = ONSET[text.charAt(at)];
  if (latin === undefined || isDoubledR(text, at)) return [];
  const end = at + 2;
  const pair = text.slice(at, end);
  const clusters = isDoubledR(text, at + 1) ? [] : (CLUSTERS[pair] ?? []);
  return [
    { end: at + 1, latin, cost: 0 },
    ...clusters.map(([spelled, cost]) => ({ end, latin: spelled, cost })),
    ...(led && LEADING.test(pair) ? leadingSyllable(text, end, clusters.length > 0) : []),
  ];
}

/** Under a vowel written before two consonants the first is a syllable of its own: เจริญ cha-roen, แสดง sa-daeng. */
function leadingSyllable(text: string, end: number, clustered: boolean): Step[] {
  const latin = `${ONSET[text.charAt(end - 2)]}a${ONSET[text.charAt(end - 1)]}`;
  if (/[ิีืา]/u.test(text.charAt(end))) return [{ end, latin, cost: clustered ? 1 : 0 }];
  return isBare(text, end) && !clustered ? [{ end, latin, cost: LEADING_A }] : [];
}

interface Nucleus extends Step {
  readonly coda: Coda;
  /** The vowel is not written, so a final r is -on. */
  readonly unwritten?: boolean;
}

function nucleiAt(text: string, at: number, lead: string): Nucleus[] {
  const rows = (VOWELS[lead] ?? []).filter(
    ([written]) => text.startsWith(written, at) && !beginsNext(text, at, written),
  );
  const signed = WRITTEN_VOWEL.test(text[at] ?? '');
  const fitting = signed ? rows.filter(([written]) => written !== '' && WRITTEN_VOWEL.test(written[0] ?? '')) : rows;
  const nuclei: Nucleus[] = fitting.map(([written, latin, coda, cost]) => ({
    end: at + written.length,
    latin,
    coda,
    cost: cost + (lead === 'เ' && written === '' && WRAPPED.test(text.slice(at, at + 4)) ? WRAPPED_IGNORED : 0),
  }));
  if (lead !== '' || signed) return nuclei;
  if (text[at] === 'ฤ') return [...nuclei, ...rueNuclei(text, at)];
  return [...nuclei, ...unwrittenAt(text, at)];
}

// The last letter of a vowel like -อ or -ย belongs to the next syllable when it bears a vowel itself.
function beginsNext(text: string, at: number, written: string): boolean {
  const last = written.at(-1) ?? '';
  if (!CONSONANT.test(last) || written === 'รร') return false;
  return WRITTEN_VOWEL.test(text[at + written.length] ?? '') || text.startsWith('รร', at + written.length);
}

function unwrittenAt(text: string, at: number): Nucleus[] {
  const atEnd = at >= text.length || text[at] === SILENT;
  return [
    { end: at, latin: 'o', coda: 'must', cost: UNWRITTEN_O, unwritten: true },
    { end: at, latin: 'a', coda: 'none', cost: atEnd ? UNWRITTEN_A_AT_END : UNWRITTEN_A },
    { end: at, latin: 'o', coda: 'none', cost: text[at] === 'ร' ? UNWRITTEN_A : UNWRITTEN_OPEN_O + UNWRITTEN_A },
  ];
}

function rueNuclei(text: string, at: number): Nucleus[] {
  return rueSteps(text, at + 1, '').map((step) => ({ ...step, coda: 'none' }));
}

// ฤ is ri after most letters, rue after some, and roe in ฤกษ์ only.
function rueSteps(text: string, at: number, onset: string): Step[] {
  return (/[คนพมห]/u.test(text[at - 2] ?? '') ? ['rue', 'ri'] : ['ri', 'rue']).flatMap((latin, order) =>
    rhymesAt(text, { end: at, latin: onset + latin, cost: order * 0.2, coda: 'may' }),
  );
}

function rhymesAt(text: string, nucleus: Nucleus): Step[] {
  const rhymes: Step[] = nucleus.coda === 'must' ? [] : [{ ...nucleus, cost: nucleus.cost + openCost(text, nucleus) }];
  return nucleus.coda === 'none' ? rhymes : [...rhymes, ...closed(text, nucleus)];
}

function isBare(text: string, at: number): boolean {
  return CONSONANT.test(text[at] ?? '') && !WRITTEN_VOWEL.test(text[at + 1] ?? '');
}

// A consonant without a vowel of its own mostly closes the syllable before it.
function openCost(text: string, { end, coda, unwritten }: Nucleus): number {
  return coda === 'may' && !unwritten && isBare(text, end) ? OPEN_BEFORE_BARE : 0;
}

function closed(text: string, nucleus: Nucleus): Step[] {
  const { end: at, latin, cost, unwritten } = nucleus;
  const letter = text.charAt(at);
  const final = letter === CODA_NY ? 'n' : CODA_OF[ONSET[letter] ?? ''];
  if (final === undefined || (unwritten && /[ยว]/u.test(letter)) || isDoubledR(text, at)) return [];
  const read = latin + final;
  if (UNSAYABLE.test(read) || text.startsWith('ัว', at - 1) || (text.startsWith('ัย', at - 1) && latin === 'u'))
    return [];
  if (WRITTEN_VOWEL.test(text.charAt(at + 1))) return silentSign(text, at, read, cost);
  const silent = silentBehind(text, at + 1);
  return [
    { end: at + 1, latin: read, cost },
    ...(silent === '' ? [] : [{ end: at + 1 + silent.length, latin: read, cost: cost + silentCost(silent) }]),
    ...behindSilentR(text, nucleus),
    ...withSilentEnd(text, at, read, cost),
    ...beforeR(text, at, read, cost),
    ...linked(text, at, read, cost),
  ];
}

function isDoubledR(text: string, at: number): boolean {
  return text.startsWith('รร', at) && !WRITTEN_VOWEL.test(text.charAt(at + 2));
}

/** เกียรติ kiat, สามารถ samat: the r before a final t is not spoken. */
function behindSilentR(text: string, { end: at, latin, cost, unwritten }: Nucleus): Step[] {
  if (unwritten || text.charAt(at) !== 'ร' || !/[ตถทธ]/u.test(text.charAt(at + 1))) return [];
  return closed(text, { end: at + 1, latin, cost, coda: 'must' });
}

/** มิตร mit, ยุทธ yut, ทิพย thip. Before another element a final r is often spoken: mittra. */
function withSilentEnd(text: string, at: number, read: string, cost: number): Step[] {
  const ends = at + 2 >= text.length && SILENT_ENDS.test(text.slice(at));
  if (ends) return [{ end: at + 2, latin: read, cost: cost + SILENT_SIGN }];
  if (!/[tk]$/.test(read) || text.charAt(at + 1) !== 'ร' || WRITTEN_VOWEL.test(text.charAt(at + 2))) return [];
  return [
    { end: at + 2, latin: read, cost: cost + SILENT_SIGN },
    { end: at + 2, latin: `${read}${ONSET[text.charAt(at)]}ra`, cost: cost + LINKING_A + SILENT_SIGN },
  ];
}

/** ภัทรา phat-thra, จักรี chak-kri: the stop closes one syllable and begins the next. */
function beforeR(text: string, at: number, read: string, cost: number): Step[] {
  if (text.charAt(at + 1) !== 'ร' || !WRITTEN_VOWEL.test(text.charAt(at + 2)) || !/[tk]$/.test(read)) return [];
  return [{ end: at, latin: read, cost: cost + SILENT_SIGN }];
}

/** The final begins a short syllable as well: รัช-พล is ratcha-phon. */
function linked(text: string, at: number, read: string, cost: number): Step[] {
  const next = text.charAt(at + 1);
  if (next === '' || next === SILENT || /[ยว]/u.test(text.charAt(at))) return [];
  return [{ end: at + 1, latin: `${read}${ONSET[text.charAt(at)]}a`, cost: cost + LINKING_A }];
}

/** Finals written with a vowel that nobody speaks: ชาติ chat, เกตุ ket, ภูมิ phum. In compounds it may be spoken again. */
function silentSign(text: string, at: number, latin: string, cost: number): Step[] {
  if (!/^[ตมธทฒ][ิุ]/u.test(text.slice(at, at + 2))) return [];
  const end = at + 2;
  return [{ end, latin, cost: cost + (end === text.length ? SILENT_SIGN : UNWRITTEN_A) }];
}

function silentBehind(text: string, at: number): string {
  return /^[ก-ฮ]{0,2}\|/u.exec(text.slice(at, at + 3))?.[0] ?? '';
}

// จันทร์ chan: the ท falls silent with the ร์ behind it. A sonorant there rather ends a syllable of its own, as in พงศ์ phong.
function silentCost(silent: string): number {
  return /[งณนมยรลว]/u.test(silent) ? SILENT_SONORANT : 0;
}
