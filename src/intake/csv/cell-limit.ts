// A filter before the CSV parser, which holds a whole cell in memory: it cuts every cell just past the limit, so that one endless cell, or
// a quotation mark that is never closed, costs no more than any other. It follows the grammar of RFC 4180, section 2, and what the parser
// makes of a stray mark, byte by byte; all that matters is ASCII, which in UTF-8 is never part of another character.

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** A row that cannot be ended: from its line on nothing can be read. */
export interface Stop {
  /** Line of the file on which the row begins, the first being 1. */
  readonly line: number;
  readonly why: 'open-quote' | 'endless-row';
}

export interface CellLimit {
  /** The chunk, less what is over the limit. After a stop nothing more comes out, and the text ends inside a quoted cell. */
  pass(chunk: Uint8Array): Uint8Array;
  /** Set as soon as a mark is closed in the wrong place or a row is too long; after `end` also when one was never closed. */
  stop(): Stop | undefined;
  /** What is still to be passed on at the end of the text. */
  end(): Uint8Array;
}

/** A cut cell keeps `maxCellBytes` bytes of its value and loses the rest; no row is longer than `maxRowBytes`. */
export function createCellLimit(delimiter: string, maxCellBytes: number, maxRowBytes: number): CellLimit {
  const separator = delimiter.charCodeAt(0);
  let state: 'start' | 'plain' | 'quoted' | 'quote-in-quoted' = 'start';
  let cellBytes = 0;
  let rowBytes = 0;
  let line = 1;
  let rowLine = 1;
  let afterCr = false;
  let stopped: Stop | undefined;

  let kept: Uint8Array[] = [];
  let cutting = false;
  let keptFrom = 0;
  let chunk: Uint8Array = new Uint8Array();

  function cutAt(at: number): void {
    if (!cutting) kept.push(chunk.subarray(keptFrom, at));
    cutting = true;
  }

  function keepFrom(at: number): void {
    if (cutting) keptFrom = at;
    cutting = false;
  }

  function stopAt(at: number, why: Stop['why']): void {
    // One more mark leaves the parser inside a quoted cell, so that it never takes the row for a whole one; a cut cell never left it.
    const openAlready = cutting;
    cutAt(at);
    if (!openAlready) kept.push(Uint8Array.of(QUOTE));
    stopped = { line: rowLine, why };
  }

  function countLine(byte: number): void {
    if (byte === LF ? !afterCr : byte === CR) line++;
    afterCr = byte === CR;
  }

  function endCell(at: number, byte: number): void {
    keepFrom(at);
    state = 'start';
    cellBytes = 0;
    if (byte === separator) {
      if (++rowBytes > maxRowBytes) stopAt(at + 1, 'endless-row');
      return;
    }
    rowBytes = 0;
    rowLine = line;
  }

  function content(at: number): void {
    if (cellBytes >= maxCellBytes) cutAt(at);
    else count();
  }

  function count(): void {
    cellBytes++;
    rowBytes++;
  }

  function outside(at: number, byte: number): void {
    if (byte === separator || byte === LF || byte === CR) endCell(at, byte);
    else if (byte === QUOTE && state === 'start') state = 'quoted';
    else {
      state = 'plain';
      content(at);
    }
  }

  function afterQuote(at: number, byte: number): void {
    if (byte === QUOTE) {
      state = 'quoted';
      if (!cutting) count();
    } else if (byte === separator || byte === LF || byte === CR) {
      // The closing mark may have been cut, or be the last byte of the chunk before.
      if (cutting) {
        kept.push(Uint8Array.of(QUOTE));
        keepFrom(at);
      }
      endCell(at, byte);
    } else stopAt(at, 'open-quote');
  }

  function step(at: number, byte: number): void {
    if (byte === LF || byte === CR || afterCr) countLine(byte);
    if (state === 'quote-in-quoted') afterQuote(at, byte);
    else if (state !== 'quoted') outside(at, byte);
    else if (byte === QUOTE) {
      if (cellBytes >= maxCellBytes) cutAt(at);
      state = 'quote-in-quoted';
    } else content(at);
  }

  return {
    pass(next) {
      if (stopped) return new Uint8Array();
      chunk = next;
      kept = [];
      keptFrom = 0;
      for (let at = 0; at < chunk.length && !stopped; at++) step(at, chunk[at] as number);
      if (!cutting) {
        if (keptFrom === 0 && kept.length === 0) return chunk;
        kept.push(chunk.subarray(keptFrom));
      }
      return Buffer.concat(kept);
    },
    stop: () => stopped,
    end() {
      if (state === 'quoted') stopped ??= { line: rowLine, why: 'open-quote' };
      const closingWasCut = state === 'quote-in-quoted' && cutting && !stopped;
      return closingWasCut ? Uint8Array.of(QUOTE) : new Uint8Array();
    },
  };
}
