// Khmer script to Latin, as names are spelled in Cambodia's documents. Rules of our own after F. Huffman, "Cambodian System of Writing" (1970), and the
// UNGEGN/BGN-PCGN romanization (1972), with the everyday spellings of names beside theirs (សុខ Sok, ជា Chea, ស្រី Srey, វុឌ្ឍ Vuth, កែវ Keo). A vowel
// sign has one sound in each of the two registers; final subscripts are silent; an unwritten vowel is a or o.
import { type Cluster, CODA, FOREIGN, INDEPENDENT, khmerClusters, ONSET, registerOf } from './khmer-letters.ts';
import { cheapestReadings, type Step } from './readings.ts';

/** Vowel signs -> spellings in the first and in the second register, the likelier first. */
const VOWELS: Readonly<Record<string, readonly [string, string]>> = {
  'ា': ['a', 'ea a'],
  'ិ': ['e i', 'i e'],
  'ី': ['ey i', 'y ey'],
  'ឹ': ['oe e i', 'i eu u'],
  'ឺ': ['eu', 'eu ue'],
  'ុ': ['o u', 'u o'],
  'ូ': ['ou o', 'ou u o'],
  'ួ': ['uo ua', 'uo ua'],
  'ើ': ['oeu er', 'oeu er'],
  'ឿ': ['oeu eu', 'oeu eu'],
  'ៀ': ['ie ea', 'ie ea'],
  'េ': ['e ey', 'e i'],
  'ែ': ['e ae', 'e ea'],
  'ៃ': ['ai ay', 'ey ay'],
  'ោ': ['o ao', 'o ou'],
  'ៅ': ['ao au', 'ov ou'],
  'ុំ': ['om um', 'um om'],
  'ំ': ['am om', 'om um'],
  'ាំ': ['am', 'oam am'],
  'ះ': ['ah', 'eah'],
  'ៈ': ['a ak', 'eak ak a'],
  'េះ': ['eh', 'eh'],
  'ិះ': ['eh', 'ih'],
  'ុះ': ['oh', 'uh'],
  'ោះ': ['oh', 'uoh'],
};
const UNWRITTEN: readonly [string, string] = ['a o', 'o a ea'];
/** Before a doubled final, in words from Sanskrit and Pali: រដ្ឋ rath, លក្ខ leak; a nasal keeps the o (រម្យ rom). */
const UNWRITTEN_BEFORE_STACK: readonly [string, string] = ['a o', 'a o ea'];
const UNWRITTEN_BEFORE_K: readonly [string, string] = ['a', 'ea a'];
const SHORT: readonly [string, string] = ['a', 'ea a'];

/** Names whose usual spelling does not follow from their letters. */
const CONVENTIONAL: Readonly<Record<string, readonly string[]>> = {
  រតនៈ: ['ratanak', 'rattanak', 'ratana'],
  រតនា: ['ratana', 'rattana', 'rotana'],
  ព្រះ: ['preah'],
  អ្នក: ['neak'],
  ឧត្តម: ['oudom', 'udom'],
  ធម្ម: ['thom', 'thoam'],
};

const OTHER_ONSET = 0.3;
const OTHER_SPELLING = 0.25;
const OTHER_CODA = 0.3;
const UNWRITTEN_CLOSED = 0.1;
const UNWRITTEN_OPEN = 0.4;
const UNWRITTEN_AT_END = 1.1;
const COULD_CLOSE = 0.35;
const SILENT_INSIDE = 0.4;
/** Words from Pali keep a vowel in writing that nobody speaks: ជាតិ cheat, ភូមិ phum, ធាតុ theat. */
const SILENT_SIGN = /^[ិុ]$/u;
const SILENT_AT_END = /^[តទមដ]$/u;
const SILENT_VOWEL = 0.1;
const MOST_READINGS = 8;

const memory = new Map<string, readonly string[]>();
const MEMORY_LIMIT = 50_000;

/** Readings of one Khmer word, the likeliest first. */
export function khmerReadings(word: string): readonly string[] {
  const known = memory.get(word);
  if (known) return known;
  const listed = CONVENTIONAL[word.normalize('NFC')];
  if (listed) return listed;
  const letters = khmerClusters(word).flatMap(lettersOfCluster);
  const readings = cheapestReadings(letters.length, (at) => stepsAt(letters, at), MOST_READINGS);
  if (memory.size >= MEMORY_LIMIT) memory.clear();
  memory.set(word, readings);
  return readings;
}

interface Letter {
  readonly letter: string;
  readonly cluster: Cluster;
  /** Letters of the same cluster that follow. */
  readonly left: number;
}

function lettersOfCluster(cluster: Cluster): Letter[] {
  return cluster.letters.map((letter, at) => ({ letter, cluster, left: cluster.letters.length - 1 - at }));
}

// A syllable: the rest of a cluster, its vowel, and perhaps the first letter of the next cluster as its final.
function stepsAt(letters: readonly Letter[], at: number): Step[] {
  const first = letters[at];
  if (!first) return [];
  const { cluster, left } = first;
  const end = at + left + 1;
  const onset = cluster.letters.slice(cluster.letters.length - 1 - left);
  const vowels = vowelsOf(cluster, cluster.shifted ?? registerOf(onset), letters[end]);
  const spelled = onsetsOf(onset, cluster.shifted).flatMap((latin, other) =>
    vowels.map((vowel, order) => ({ latin, vowel, cost: other * OTHER_ONSET + order * OTHER_SPELLING })),
  );
  return spelled.flatMap(({ latin, vowel, cost }) => {
    const unwritten = cluster.vowel === '' && !INDEPENDENT.test(first.letter);
    return [
      { end, latin: latin + vowel, cost: cost + openCost(letters, end, unwritten) },
      ...finals(letters, end, cluster.vowel).map((coda) => ({
        end: coda.end,
        latin: latin + closedBy(vowel, coda.latin),
        cost: cost + coda.cost + (unwritten ? UNWRITTEN_CLOSED : 0),
      })),
    ];
  });
}

/** ត is a d in names such as តារា Dara, and its subscript looks the same as that of ដ; ប is a p in words from Pali. */
function onsetsOf(letters: readonly string[], shifted: 1 | 2 | undefined): string[] {
  const latin = onsetOf(letters, shifted);
  if (letters.at(-1) === 'ត') return [latin, `${latin.slice(0, -1)}d`];
  return latin === 'b' ? ['b', 'p'] : [latin];
}

function onsetOf(letters: readonly string[], shifted: 1 | 2 | undefined): string {
  const foreign = FOREIGN[letters.join('')];
  if (foreign !== undefined) return foreign;
  const [first = '', ...rest] = letters.map((letter) => ONSET[letter] ?? '');
  const hard = first === 'b' && (rest.length > 0 || shifted === 1) ? 'p' : first;
  return [hard, ...rest].join('');
}

function vowelsOf(cluster: Cluster, register: 1 | 2, next: Letter | undefined): string[] {
  if (INDEPENDENT.test(cluster.letters[0] ?? '')) return [''];
  return (rowOf(cluster, next)[register - 1] ?? 'a').split(' ');
}

function rowOf(cluster: Cluster, next: Letter | undefined): readonly [string, string] {
  if (cluster.short) return SHORT;
  if (cluster.vowel !== '') return VOWELS[cluster.vowel] ?? VOWELS[cluster.vowel.charAt(0)] ?? UNWRITTEN;
  if (!next || next.left === 0) return UNWRITTEN;
  const final = ONSET[next.letter] ?? '';
  if (final === 'k' || final === 'kh') return UNWRITTEN_BEFORE_K;
  return final === 'm' || final === 'ng' ? UNWRITTEN : UNWRITTEN_BEFORE_STACK;
}

function openCost(letters: readonly Letter[], end: number, unwritten: boolean): number {
  const next = letters[end];
  if (unwritten) return next ? UNWRITTEN_OPEN : UNWRITTEN_AT_END;
  return next && next.cluster.vowel === '' && !INDEPENDENT.test(next.letter) ? COULD_CLOSE : 0;
}

function finals(letters: readonly Letter[], at: number, vowel: string): Step[] {
  const next = letters[at];
  if (!next || INDEPENDENT.test(next.letter) || /[ះៈ]/u.test(vowel)) return [];
  // ាំង is the one rhyme with a letter behind its nasal mark.
  if (vowel.endsWith('ំ') && next.letter !== 'ង') return [];
  const codas = CODA[ONSET[next.letter] ?? ''];
  if (!codas || (next.letter === 'វ' && !/[ាេែៀី]/u.test(vowel))) return [];
  // បញ្ញា Panha: one nh, whether it closes or opens.
  const spelled = next.letter === 'ញ' && next.left > 0 && letters[at + 1]?.letter === 'ញ' ? [''] : codas;
  return spelled.flatMap((latin, order) =>
    endsOf(letters, at, next).map(({ end, cost }) => ({ end, latin, cost: cost + order * OTHER_CODA })),
  );
}

/** Where a final ends: with its silent subscripts, or before those that begin the next syllable. */
function endsOf(letters: readonly Letter[], at: number, { left, cluster }: Letter): { end: number; cost: number }[] {
  if (cluster.vowel !== '') {
    const end = at + left + 1;
    const silent = SILENT_SIGN.test(cluster.vowel) && end === letters.length;
    if (silent && SILENT_AT_END.test(cluster.letters[0] ?? '')) return [{ end, cost: SILENT_VOWEL }];
    if (left === 0) return [];
    return left === 1
      ? [{ end: at + 1, cost: 0 }]
      : [
          { end: at + left, cost: SILENT_INSIDE },
          { end: at + 1, cost: SILENT_INSIDE },
        ];
  }
  const whole = { end: at + left + 1, cost: 0 };
  return left === 0 || at + left + 1 >= letters.length ? [whole] : [whole, { end: at + 1, cost: 0 }];
}

function closedBy(vowel: string, coda: string): string {
  if (vowel.endsWith('m') && coda === 'ng') return `${vowel.slice(0, -1)}ng`;
  if (coda === 'y' && /[iy]$/.test(vowel)) return vowel;
  return vowel + coda;
}
