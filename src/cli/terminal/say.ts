import { style } from './style.ts';
import { widthOf } from './table.ts';

/** On a terminal a progress bar may stand in the line. */
const CLEAR_LINE = process.stderr.isTTY ? '\r\u001b[2K' : '';

/** Something to read on the way: stderr, so that stdout holds results only. */
export function say(line = ''): void {
  process.stderr.write(`${CLEAR_LINE}${line}\n`);
}

/** A result: stdout. */
export function answer(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A result for people or, with `--json`, for programs: then nothing else is written to stdout. */
export function answerWith(options: { readonly json?: boolean }, value: unknown, forPeople: () => string): void {
  answer(options.json ? JSON.stringify(value, null, 2) : forPeople());
}

const NUMBERS = new Intl.NumberFormat('en');

export function count(value: number): string {
  return NUMBERS.format(value);
}

/** `1 row`, `2 rows`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** Lines with a word of what they tell in front. */
export function labelled(lines: readonly (readonly [label: string, text: string])[]): string {
  const width = Math.max(...lines.map(([label]) => widthOf(label))) + 2;
  return lines.map(([label, text]) => style.quiet(label + ' '.repeat(width - widthOf(label))) + text).join('\n');
}
