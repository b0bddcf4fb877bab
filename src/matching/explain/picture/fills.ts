// What a bar looks like by its verdict: a pattern besides the colour, for eyes and printers that see none. Blue and orange are told apart by nearly all.
import type { Verdict } from '../../../domain/match/evidence.ts';
import { element } from './svg.ts';

export interface Look {
  readonly fill: string;
  readonly stroke: string;
  readonly dashes?: string;
}

export const LOOKS: Readonly<Record<Verdict | 'total', Look>> = {
  supports: { fill: 'url(#homeward-supports)', stroke: '#1d5f9e' },
  contradicts: { fill: 'url(#homeward-contradicts)', stroke: '#b4460b' },
  neutral: { fill: 'url(#homeward-neutral)', stroke: '#666' },
  blank: { fill: 'none', stroke: '#777', dashes: '3 2' },
  total: { fill: '#3b3b3b', stroke: '#222' },
};

export function patterns(): string {
  const line = (stroke: string, d: string) => element('path', { d, stroke, 'stroke-width': 2 });
  return element(
    'defs',
    {},
    pattern('supports', '#cfe4f7', line('#1d5f9e', 'M-2 10 10 -2M6 10 10 6M-2 2 2 -2')),
    pattern('contradicts', '#fbdcc6', line('#b4460b', 'M0 0 8 8M8 0 0 8')),
    pattern('neutral', '#eee', element('circle', { cx: 4, cy: 4, r: 1.4, fill: '#666' })),
  );
}

function pattern(verdict: Verdict, ground: string, figure: string): string {
  const size = { width: 8, height: 8 };
  return element(
    'pattern',
    { id: `homeward-${verdict}`, patternUnits: 'userSpaceOnUse', ...size },
    element('rect', { ...size, fill: ground }),
    figure,
  );
}

/** A rectangle that looks like the verdict. */
export function bar(
  look: Look,
  place: { x: number; y: number; width: number; height: number },
  ...inside: string[]
): string {
  const { fill, stroke, dashes } = look;
  return element('rect', { ...place, fill, stroke, ...(dashes && { 'stroke-dasharray': dashes }) }, ...inside);
}
