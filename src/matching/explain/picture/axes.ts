// The two scales of the waterfall: bits on the left, the same heights as probabilities on the right.
import type { Explanation } from '../explanation.ts';
import { bitsText, percentText } from '../numbers.ts';
import type { Words } from '../words.ts';
import { element, textElement } from './svg.ts';

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Height in the picture of a number of bits. */
export type Scale = (bits: number) => number;

const STEPS = [1, 2, 5, 10, 20, 50, 100];
const MOST_TICKS = 9;
const LEAST_GAP = 24;
const PROBABILITIES = [0.5, 0.1, 0.9, 0.01, 0.99, 0.001, 0.999, 0.0001, 0.9999];
const LABEL = { 'font-size': 12, fill: '#444' };

export function axes(
  words: Words,
  pair: Explanation,
  frame: Frame,
  range: readonly [number, number],
  y: Scale,
): string {
  const { left, right, top, bottom } = frame;
  const title = { ...LABEL, 'font-size': 13, 'font-weight': 600 };
  return [
    ...bitTicks(range).map((bits) => tick(y(bits), left, right, bitsText(words, bits), 'end')),
    ...probabilityTicks(pair, range, y).map(([height, probability]) =>
      textElement('text', { ...LABEL, x: right + 10, y: height + 4 }, percentText(words, probability)),
    ),
    element('line', { x1: left, x2: right, y1: y(0), y2: y(0), stroke: '#222', 'stroke-width': 1.4 }),
    element('line', { x1: left, x2: left, y1: top, y2: bottom, stroke: '#888' }),
    element('line', { x1: right, x2: right, y1: top, y2: bottom, stroke: '#888' }),
    textElement('text', { ...title, x: left - 10, y: top - 12, 'text-anchor': 'end' }, words.page.bits),
    textElement('text', { ...title, x: right + 70, y: top - 12, 'text-anchor': 'end' }, words.page.probability),
  ].join('');
}

function tick(height: number, left: number, right: number, label: string, anchor: string): string {
  return (
    element('line', { x1: left, x2: right, y1: height, y2: height, stroke: '#e3e3e3' }) +
    textElement('text', { ...LABEL, x: left - 10, y: height + 4, 'text-anchor': anchor }, label)
  );
}

function bitTicks([least, most]: readonly [number, number]): number[] {
  const step = STEPS.find((one) => (most - least) / one <= MOST_TICKS) ?? 200;
  const first = Math.ceil(least / step);
  const ticks = Math.max(0, Math.floor(most / step) - first + 1);
  return Array.from({ length: Math.min(ticks, 2 * MOST_TICKS) }, (_, at) => (first + at) * step);
}

/** Even odds first, then the next ones that have room. */
function probabilityTicks(pair: Explanation, [least, most]: readonly [number, number], y: Scale): [number, number][] {
  const kept: [number, number][] = [];
  for (const probability of PROBABILITIES) {
    const bits = pair.bitsAt(probability);
    if (!(bits >= least && bits <= most)) continue;
    const height = y(bits);
    if (kept.every(([other]) => Math.abs(other - height) >= LEAST_GAP)) kept.push([height, probability]);
  }
  return kept;
}
