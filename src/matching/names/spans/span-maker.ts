// A name's tokens one by one, and those neighbours that may be one word of another record: the same objects wherever they stand, because names repeat.
import { compact } from '../../text/compact.ts';
import type { NameToken, Span } from '../tokens.ts';
import { runOf } from './run.ts';
import { spanOf } from './span.ts';

/** Where a part of a name begins and ends: between the dots of a transcribed name, or all of it. */
export interface NamePart {
  readonly start: number;
  readonly count: number;
}

const MOST_JOINED = 3;
/** Letters have spaces between names, and a clerk drops one of them. */
const MOST_JOINED_LETTERS = 2;
/** A foreign name in Chinese characters takes up to this many for one word. */
const MOST_PART = 6;
/** A whole name longer than this is not run together. */
const MOST_WHOLE = 6;
const REMEMBERED = 200_000;

export interface SpanMaker {
  /** `spaced`: the name has marks and spaces as they should be, so that of its tokens none are one word but all of them together. */
  of(tokens: readonly NameToken[], parts: readonly NamePart[], spaced: boolean): readonly Span[];
}

export function createSpanMaker(): SpanMaker {
  let runs = new Map<string, Span>();
  const singles = new WeakMap<NameToken, Span[]>();

  function single(token: NameToken, start: number, whole: boolean): Span {
    let spans = singles.get(token);
    if (!spans) {
      spans = [];
      singles.set(token, spans);
    }
    const slot = start * 2 + Number(whole);
    spans[slot] ??= spanOf(token, start, 1, whole);
    return spans[slot];
  }

  // A run has the number of what is compared of it, so one that is the whole name is another than the same one within a name.
  function joined(tokens: readonly NameToken[], start: number, count: number, whole: boolean): Span {
    let key = whole ? 'whole' : '';
    for (let at = start; at < start + count; at += 1) key += ` ${tokens[at]?.number}`;
    const known = runs.get(key);
    if (known) return known.start === start ? known : spanOf(known, start, count, whole);
    const span = spanOf(runOf(tokens.slice(start, start + count)), start, count, whole);
    if (runs.size >= REMEMBERED) runs = new Map();
    runs.set(key, span);
    return span;
  }

  function addNeighbours(spans: Span[], tokens: readonly NameToken[], start: number, most: number): void {
    for (let count = 2; count <= most && start + count <= tokens.length; count += 1)
      spans.push(joined(tokens, start, count, isWhole(tokens, start, count)));
  }

  function addParts(spans: Span[], tokens: readonly NameToken[], parts: readonly NamePart[]): void {
    for (const { start, count } of parts) {
      if (count > MOST_JOINED && count <= MOST_PART)
        spans.push(joined(tokens, start, count, isWhole(tokens, start, count)));
    }
  }

  return {
    of(tokens, parts, spaced) {
      const counted = countOf(tokens);
      const spans: Span[] = [];
      for (const [start, only] of tokens.entries()) {
        spans.push(single(only, start, counted === 1 && !only.title));
        addNeighbours(spans, tokens, start, spaced ? 1 : mostJoined(only));
      }
      addParts(spans, tokens, parts);
      const first = tokens.findIndex((one) => !one.title);
      const covered = parts.length === 1 && tokens[0]?.han && counted > MOST_JOINED;
      const most = spaced || !tokens[0] ? 1 : mostJoined(tokens[0]);
      if (
        counted > most &&
        counted <= MOST_WHOLE &&
        !covered &&
        countOf(tokens.slice(first, first + counted)) === counted
      )
        spans.push(joined(tokens, first, counted, true));
      return compact(spans);
    },
  };
}

/** Without the titles. */
function countOf(tokens: readonly NameToken[]): number {
  let count = 0;
  for (const { title } of tokens) if (!title) count += 1;
  return count;
}

function mostJoined({ han, script }: NameToken): number {
  return han || script ? MOST_JOINED : MOST_JOINED_LETTERS;
}

function isWhole(tokens: readonly NameToken[], start: number, count: number): boolean {
  return start + count === tokens.length && tokens.slice(0, start).every((one) => one.title);
}
