// Finds known words in free text of any script in one pass, however many words there are: a tree of characters, walked from every place where a word
// may begin; of the words that fit at one place the longest counts, and what it covers is not read again (so แม่น้ำ is a river, not a mother).
// Reference: E. Fredkin, "Trie Memory", Communications of the ACM 3(9), 1960.

/** A word that a text holds, and what it stands for. Positions are in UTF-16 units of the text. */
export interface Found<T> {
  readonly term: T;
  readonly at: number;
  readonly end: number;
}

export interface Lexicon<T> {
  /** The text must be lower case and NFC, with single spaces. */
  find(text: string): Found<T>[];
}

/** Words that stand for one term, or, without one, words that only look as if they held a term. */
export interface Entry<T> {
  readonly term?: T;
  /** Joined by `|`. `_` at an end asks that no letter follows or goes before, in scripts that write words together. */
  readonly words: string;
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  terms?: T[];
  edges?: { readonly start: boolean; readonly end: boolean };
}

const LATIN = /\p{Script=Latin}/u;
const LETTER = /[\p{L}\p{M}]/u;
/** What follows a consonant within its syllable. */
const MARK = /[\p{M}ะาำະາຳ]/u;
const MARKS = /\p{M}/gu;
const PLURALS = ['es', 's'];

export function createLexicon<T>(entries: readonly Entry<T>[]): Lexicon<T> {
  const root: Node<T> = { next: new Map() };
  for (const { term, words } of entries) {
    for (const written of words.split('|')) {
      addWord(root, written, term);
      const plain = withoutMarks(written);
      // People leave the marks out; of one syllable too many words would become one.
      if (plain !== written && plain.includes(' ')) addWord(root, plain, term);
    }
  }
  return {
    find(text) {
      const found: Found<T>[] = [];
      for (let at = 0; at < text.length; ) {
        const longest = isInsideLatin(text, at) ? undefined : longestAt(root, text, at);
        if (!longest) at += 1;
        else {
          for (const term of longest.node.terms ?? []) found.push({ term, at, end: longest.end });
          at = longest.end;
        }
      }
      return found;
    },
  };
}

/** Words of Latin letters begin behind what is no letter, so most places of such a text need no look. */
function isInsideLatin(text: string, at: number): boolean {
  return at > 0 && isAsciiLetter(text.charCodeAt(at)) && isAsciiLetter(text.charCodeAt(at - 1));
}

/** The text is lower case. */
function isAsciiLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function addWord<T>(root: Node<T>, written: string, term: T | undefined): void {
  const word = written.replace(/^_|_$/g, '').normalize('NFC');
  if (word === '') return;
  let node = root;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    let next = node.next.get(code);
    if (!next) {
      next = { next: new Map() };
      node.next.set(code, next);
    }
    node = next;
  }
  const edges = { start: written.startsWith('_') || LATIN.test(word), end: written.endsWith('_') || LATIN.test(word) };
  node.edges ??= edges;
  node.terms ??= [];
  if (term !== undefined && !node.terms.includes(term)) node.terms.push(term);
}

function longestAt<T>(root: Node<T>, text: string, at: number): { node: Node<T>; end: number } | undefined {
  let node = root.next.get(text.charCodeAt(at));
  let longest: { node: Node<T>; end: number } | undefined;
  for (let end = at + 1; node; end += 1) {
    if (node.edges) {
      const last = endOf(node.edges, text, at, end);
      if (last > 0) longest = { node, end: last };
    }
    node = node.next.get(text.charCodeAt(end));
  }
  return longest;
}

/** Where the word ends, with an English plural; 0 where it is part of another word. */
function endOf(
  edges: { readonly start: boolean; readonly end: boolean },
  text: string,
  at: number,
  end: number,
): number {
  if (edges.start && isLetter(text, at - 1)) return 0;
  // A mark belongs to the letter before it: the syllable is another one.
  if (end < text.length && MARK.test(text[end] ?? '')) return 0;
  if (!edges.end || !isLetter(text, end)) return end;
  const plural = PLURALS.find((ending) => text.startsWith(ending, end) && !isLetter(text, end + ending.length));
  return plural && text.charCodeAt(end - 1) < 128 ? end + plural.length : 0;
}

function isLetter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && LETTER.test(text[at] ?? '');
}

function withoutMarks(word: string): string {
  return LATIN.test(word) ? word.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').normalize('NFC') : word;
}
