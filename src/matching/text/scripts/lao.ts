// Lao script to Latin, as names are spelled in Laos: BGN/PCGN 1966 with its French look (ou, v, x or s, ay). Rules of our own after that system and
// the spelling reform of 1975, since which Lao writes every vowel; what older or Thai-like spellings leave out is read as a short a or o.
import { cheapestReadings, type Step } from './readings.ts';

const ONSET: Readonly<Record<string, string>> = {
  ກ: 'k',
  ຂ: 'kh',
  ຄ: 'kh',
  ງ: 'ng',
  ຈ: 'ch',
  ສ: 's',
  ຊ: 's',
  ຍ: 'ny',
  ດ: 'd',
  ຕ: 't',
  ຖ: 'th',
  ທ: 'th',
  ນ: 'n',
  ບ: 'b',
  ປ: 'p',
  ຜ: 'ph',
  ຝ: 'f',
  ພ: 'ph',
  ຟ: 'f',
  ມ: 'm',
  ຢ: 'y',
  ຣ: 'r',
  ລ: 'l',
  ວ: 'v',
  ຫ: 'h',
  ອ: '',
  ຮ: 'h',
  ໜ: 'n',
  ໝ: 'm',
  ໞ: 'kh',
  ໟ: 'ny',
};
const CODA: Readonly<Record<string, string>> = {
  ກ: 'k',
  ຂ: 'k',
  ຄ: 'k',
  ງ: 'ng',
  ດ: 't',
  ຕ: 't',
  ທ: 't',
  ສ: 't',
  ຊ: 't',
  ຈ: 't',
  ນ: 'n',
  ຣ: 'n',
  ລ: 'n',
  ບ: 'p',
  ພ: 'p',
  ມ: 'm',
  ຍ: 'y',
  ຢ: 'y',
  ວ: 'o',
};

/** ຫ only raises the tone of a sonorant; ຼ is an l under it. */
const LED = /^ຫ(?:[ງຍນມຣລວ]|ຼ)/u;
const CLUSTER = /^(?:[ກຂຄ][ວຣລ]|[ປພຜຕທ][ຣລ]|[ກຂຄປພຜຕທ]ຼ)/u;
const SIGN = /[ະ-ຽ]|[\u0EC6\u0ECD]/u;

type VowelRow = readonly [written: string, latin: string, coda: 'must' | 'may' | 'none'];

/** By the sign before the consonant: what stands behind it, longer ones first. */
const VOWELS: Readonly<Record<string, readonly VowelRow[]>> = {
  ເ: [
    ['ັຍ', 'ia', 'none'],
    ['ຶອ', 'eua', 'may'],
    ['ືອ', 'eua', 'may'],
    ['າະ', 'o', 'none'],
    ['ົາ', 'ao', 'none'],
    ['ັ', 'e', 'must'],
    ['ິ', 'eu', 'may'],
    ['ີ', 'eu', 'may'],
    ['ະ', 'e', 'none'],
    ['ຍ', 'ia', 'none'],
    ['', 'e', 'may'],
  ],
  ແ: [
    ['ະ', 'e', 'none'],
    ['ັ', 'e', 'must'],
    ['', 'e', 'may'],
  ],
  ໂ: [
    ['ະ', 'o', 'none'],
    ['', 'o', 'may'],
  ],
  ໃ: [['', 'ai', 'none']],
  ໄ: [['', 'ai', 'none']],
  '': [
    ['ັວະ', 'oua', 'none'],
    ['ົວະ', 'oua', 'none'],
    ['ົວ', 'oua', 'none'],
    ['ັວ', 'oua', 'none'],
    ['ັ', 'a', 'must'],
    ['ົ', 'o', 'must'],
    ['ະ', 'a', 'none'],
    ['າ', 'a', 'may'],
    ['ຳ', 'am', 'none'],
    ['ິ', 'i', 'may'],
    ['ີ', 'i', 'may'],
    ['ຶ', 'ue', 'may'],
    ['ື', 'ue', 'may'],
    ['ຸ', 'ou', 'may'],
    ['ູ', 'ou', 'may'],
    ['ຽ', 'ie', 'may'],
    ['ໍ', 'o', 'may'],
    ['ອ', 'o', 'may'],
    ['ວ', 'oua', 'must'],
  ],
};

const UNWRITTEN_A = 0.4;
const UNWRITTEN_A_AT_END = 1.5;
const OTHER_ONSET = 0.2;
const UNWRITTEN_O = 0.5;
const OPEN_BEFORE_BARE = 0.35;
const CLUSTER_LETTERS = 2;
const MOST_READINGS = 4;

const memory = new Map<string, readonly string[]>();
const MEMORY_LIMIT = 50_000;

/** Readings of one Lao word, the likeliest first. */
export function laoReadings(word: string): readonly string[] {
  const known = memory.get(word);
  if (known) return known;
  const text = word
    .replace(/ໍາ/gu, 'ຳ')
    .replace(/[\u0EC8-\u0ECB\u0EAF\u0EC6]/gu, '')
    .replace(/[ກ-ຮ][ິຸ]?\u0ECC/gu, '');
  const readings = cheapestReadings(text.length, (at) => stepsAt(text, at), MOST_READINGS);
  if (memory.size >= MEMORY_LIMIT) memory.clear();
  memory.set(word, readings);
  return readings;
}

function stepsAt(text: string, at: number): Step[] {
  const first = text.charAt(at);
  if (/[a-z]/u.test(first)) return [{ end: at + 1, latin: first, cost: 0 }];
  const lead = /[ເ-ໄ]/u.test(first) ? first : '';
  return onsetsAt(text, at + lead.length).flatMap((onset) =>
    vowelsAt(text, onset.end, lead).map(({ end, latin, cost }) => ({
      end,
      latin: onset.latin + latin,
      cost: onset.cost + cost,
    })),
  );
}

function onsetsAt(text: string, at: number): Step[] {
  const onset = ONSET[text.charAt(at)];
  if (onset === undefined) return [];
  // Between vowels ຍ is a plain y in words from Pali: ໄຊຍະ Saya.
  if (onset === 'ny' && at > 0) {
    const behindAi = /[ໃໄ]/u.test(text.charAt(at - 2));
    return [
      { end: at + 1, latin: onset, cost: behindAi ? OTHER_ONSET : 0 },
      { end: at + 1, latin: 'y', cost: behindAi ? 0 : OTHER_ONSET },
    ];
  }
  const single = { end: at + 1, latin: onset, cost: 0 };
  const pair = text.slice(at, at + CLUSTER_LETTERS);
  const second = ONSET[pair.charAt(1)] ?? 'l';
  if (LED.test(pair)) return [{ end: at + CLUSTER_LETTERS, latin: second, cost: 0 }, single];
  // ຊ is the ch of Thai, and some spell it so.
  if (text.charAt(at) === 'ຊ') return [single, { ...single, latin: 'ch', cost: OTHER_ONSET }];
  return CLUSTER.test(pair) ? [{ end: at + CLUSTER_LETTERS, latin: onset + second, cost: 0 }, single] : [single];
}

function vowelsAt(text: string, at: number, lead: string): Step[] {
  const rows = (VOWELS[lead] ?? []).filter(([written]) => fits(text, at, written));
  const written = rows.flatMap(([signs, latin, coda]) => rhymesAt(text, at + signs.length, latin, coda, 0));
  if (lead !== '' || SIGN.test(text.charAt(at))) return written;
  return [
    ...written,
    { end: at, latin: 'a', cost: at < text.length ? UNWRITTEN_A : UNWRITTEN_A_AT_END },
    ...rhymesAt(text, at, 'o', 'must', UNWRITTEN_O),
  ];
}

// A bare letter that serves as a vowel must not bear a vowel itself.
function fits(text: string, at: number, written: string): boolean {
  if (!text.startsWith(written, at)) return false;
  const bears = SIGN.test(text.charAt(at + written.length));
  return written === '' ? !bears : !(ONSET[written.at(-1) ?? ''] !== undefined && bears);
}

/** Glides that no vowel of their own kind takes. */
const UNSAYABLE = /[ei]y$|[ou]o$|aoo$/u;

function rhymesAt(text: string, end: number, latin: string, coda: VowelRow[2], cost: number): Step[] {
  const next = text.charAt(end);
  const final = CODA[next];
  const bare = final !== undefined && !SIGN.test(text.charAt(end + 1)) && !UNSAYABLE.test(latin + final);
  const steps: Step[] =
    coda === 'must' ? [] : [{ end, latin, cost: cost + (bare && coda === 'may' ? OPEN_BEFORE_BARE : 0) }];
  if (coda !== 'none' && bare) steps.push({ end: end + 1, latin: latin + final, cost });
  return steps;
}
