// A run of place names without commas -> the names. Chinese has no spaces and names the level after the name; Vietnamese names it before, Thai, Lao and
// Khmer before and often short; English and Burmese after. Where no level is written the known names are taken out, the longest first.
import { hanCharacters } from '../names/han.ts';
import { hanSegments } from './designators.ts';

/** Characters of Chinese text that may be more than one name run together, and the fewest that are taken for a name. */
const SHORTEST_RUN = 4;
const SHORTEST_HEAD = 2;
/** Longest text that is cut into names: a longer one is a story, not a place. */
const LONGEST_RUN = 60;
const MOST_WORDS = 4;
const MOST_WORDS_CUT = 14;

/** One Latin syllable is the name of some village, whatever it is. */
const SYLLABLE = /^[\p{Script=Latin}\p{M}]{1,6}$/u;

const BEFORE =
  /\s+(?=(?:xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|tp\.?|thôn|bản|làng|ấp|xa|phuong|huyen|tinh|quan|ban|tambon|amphoe|changwat|khwaeng|muang|khaet|khum|srok|phum)(?=\s)|จังหวัด|จ\.|อำเภอ|อ\.|ตำบล|ต\.|เขต|แขวง|บ้าน|หมู่บ้าน|ແຂວງ|ເມືອງ|ບ້ານ|ខេត្ត|ស្រុក|ឃុំ|ភូមិ|ក្រុង|រាជធានី)/iu;
const AFTER =
  /(?<=(?:\b(?:state|province|district|township|region|county|city|village|town)|ပြည်နယ်|တိုင်းဒေသကြီး|တိုင်း|ခရိုင်|မြို့နယ်|မြို့|ကျေးရွာ|ရွာ))\s+/iu;

export interface KnownNames {
  /** Whether the map has a name. */
  known(name: string): boolean;
  /** Whether it is the name of a country or of a division of the first level. */
  wide(name: string): boolean;
}

/** A text of one name comes back as it is. */
export function cutText(text: string, names: KnownNames): string[] {
  const { known } = names;
  const run = text.slice(0, LONGEST_RUN);
  if (known(run)) return [run];
  if (hanCharacters(run).length >= SHORTEST_RUN) {
    return hanSegments(run).flatMap((segment) => (known(segment) ? [segment] : headsOf(segment, known)));
  }
  return run
    .split(BEFORE)
    .flatMap((part) => part.split(AFTER))
    .flatMap((part) => (known(part) ? [part] : wordsOf(part, names)));
}

function headsOf(segment: string, known: (name: string) => boolean): string[] {
  for (let length = segment.length - 1; length >= SHORTEST_HEAD; length -= 1) {
    const head = segment.slice(0, length);
    if (known(head)) return [head, ...headsOf(segment.slice(length), known)];
  }
  return [segment];
}

// `Muse Shan Myanmar`, `แม่จัน เชียงราย`: from the front the longest known run of words; words between stay one name, which the map does not know.
function wordsOf(part: string, map: KnownNames): string[] {
  const words = part.split(/\s+/u).slice(0, MOST_WORDS_CUT);
  if (words.length < 2) return [part];
  const names: string[] = [];
  let unknown: string[] = [];
  for (let at = 0; at < words.length; ) {
    const count = longestKnown(words, at, map);
    if (count === 0) unknown.push(words[at] ?? '');
    else {
      if (unknown.length > 0) names.push(unknown.join(' '));
      unknown = [];
      names.push(words.slice(at, at + count).join(' '));
    }
    at += Math.max(1, count);
  }
  if (unknown.length > 0) names.push(unknown.join(' '));
  return names;
}

function longestKnown(words: readonly string[], at: number, map: KnownNames): number {
  for (let count = Math.min(MOST_WORDS, words.length - at); count > 0; count -= 1) {
    const name = words.slice(at, at + count).join(' ');
    if (map.known(name) && (count > 1 || !SYLLABLE.test(name) || map.wide(name))) return count;
  }
  return 0;
}
