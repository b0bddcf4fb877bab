// A pair as a picture: from the prior, one bar for each feature up or down, to the sum; below it the same in words. SVG 1.1, needs nothing else.
import type { Verdict } from '../../domain/match/evidence.ts';
import type { Language } from '../../domain/match/language.ts';
import { awaitsReview, explainIn, featureIn, sentenceIn, WORDS } from './explain-in.ts';
import type { Explanation } from './explanation.ts';
import { bitsText, percentText } from './numbers.ts';
import { axes, type Frame, type Scale } from './picture/axes.ts';
import { bar, LOOKS, patterns } from './picture/fills.ts';
import { cut, element, textElement } from './picture/svg.ts';
import { asShown } from './shown.ts';
import type { Words } from './words.ts';

/** Fits a screen of 1366 beside a scroll bar. */
const WIDTH = 1340;
const FRAME: Frame = { left: 80, right: 1240, top: 130, bottom: 470 };
const NAMES_HEIGHT = 130;
const ROW_HEIGHT = 25;
const MOST_DRAWN = 500;
const LATIN = ["'Noto Sans'"];
const HAN = ["'Noto Sans SC'", "'Noto Sans CJK SC'"];
const OTHERS = [
  "'Noto Sans Thai'",
  "'Noto Sans Lao'",
  "'Noto Sans Myanmar'",
  "'Noto Sans Khmer'",
  'system-ui',
  'sans-serif',
];
const INK = '#1b1b1b';
/** Figures stay readable on a line that they cross. */
const HALO = { stroke: '#fff', 'stroke-width': 3, 'paint-order': 'stroke' };

interface Column {
  readonly name: string;
  readonly look: Verdict | 'total';
  readonly from: number;
  readonly to: number;
  readonly bits: number;
  /** All of it, for who points at the bar. */
  readonly told: string;
}

export function waterfall(language: Language, pair: Explanation): string {
  const words = WORDS[language];
  const columns = columnsOf(language, words, pair);
  const range = rangeOf(columns);
  const y: Scale = (bits) => FRAME.bottom - ((bits - range[0]) / (range[1] - range[0])) * (FRAME.bottom - FRAME.top);
  const rowsTop = FRAME.bottom + NAMES_HEIGHT;
  const height = rowsTop + (pair.evidence.length + 2) * ROW_HEIGHT + 20;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: WIDTH,
      height,
      role: 'img',
      'aria-labelledby': 'homeward-title homeward-desc',
      'xml:lang': language,
      'font-family': fontsFor(language),
      'font-size': 13,
      fill: INK,
    },
    textElement('title', { id: 'homeward-title' }, `${words.page.title}: ${idsOf(words, pair)}`),
    textElement('desc', { id: 'homeward-desc' }, describe(language, words, pair)),
    patterns(),
    element('rect', { width: WIDTH, height, fill: '#fff' }),
    heading(language, words, pair),
    axes(words, pair, FRAME, range, y),
    bars(words, columns, y),
    rows(language, words, pair, rowsTop),
  );
}

/** Chinese punctuation has a width of its own, so in Chinese the Han font is asked first. */
function fontsFor(language: Language): string {
  return [...(language === 'zh' ? [...HAN, ...LATIN] : [...LATIN, ...HAN]), ...OTHERS].join(', ');
}

function columnsOf(language: Language, words: Words, pair: Explanation): Column[] {
  let sum = drawn(pair.start);
  const features = pair.evidence.map((row): Column => {
    const from = sum;
    sum += drawn(row.bits);
    const told = explainIn(language, row);
    return { name: featureIn(language, row.feature), look: row.verdict, from, to: sum, bits: row.bits, told };
  });
  const total = (name: string, bits: number): Column => ({
    name,
    look: 'total',
    from: 0,
    to: drawn(bits),
    bits,
    told: name,
  });
  return [total(words.page.start, pair.start), ...features, total(words.page.sum, pair.start + pair.weight)];
}

/** Bits, as far as a picture of them makes sense: nothing real is beyond. */
function drawn(bits: number): number {
  return Math.max(-MOST_DRAWN, Math.min(MOST_DRAWN, bits || 0));
}

function rangeOf(columns: readonly Column[]): readonly [number, number] {
  const ends = columns.flatMap(({ from, to }) => [from, to]);
  const least = Math.min(0, ...ends);
  const most = Math.max(1, ...ends);
  const margin = (most - least) * 0.07;
  return [least - margin, most + margin];
}

function heading(language: Language, words: Words, pair: Explanation): string {
  const { page } = words;
  const result = `${page.probability}: ${percentText(words, pair.probability)} · ${page.sum}: ${bitsText(words, pair.start + pair.weight)} ${page.bits}`;
  const footnote = awaitsReview(language) ? `${page.howToReadBits} ${page.awaitsReview}` : page.howToReadBits;
  return [
    textElement('text', { x: 24, y: 34, 'font-size': 20, 'font-weight': 600 }, cut(page.title, WIDTH - 48, 20)),
    textElement('text', { x: 24, y: 60, 'font-size': 15 }, cut(`${idsOf(words, pair)} · ${result}`, WIDTH - 48, 15)),
    textElement('text', { x: 24, y: 83, 'font-size': 12, fill: '#444' }, cut(footnote, WIDTH - 48, 12)),
  ].join('');
}

function bars(words: Words, columns: readonly Column[], y: Scale): string {
  const step = (FRAME.right - FRAME.left) / columns.length;
  return columns
    .map(({ name, look, from, to, bits, told }, at) => {
      const x = FRAME.left + at * step + step * 0.18;
      const width = step * 0.64;
      const top = Math.min(y(from), y(to));
      const tall = look === 'blank' ? 5 : Math.max(2, Math.abs(y(from) - y(to)));
      const place = { x, y: look === 'blank' ? top - 2.5 : top, width, height: tall };
      const next =
        columns[at + 1] && element('line', { x1: x + width, x2: x + step, y1: y(to), y2: y(to), stroke: '#999' });
      const label = {
        x: x + width / 2,
        y: bits < 0 ? top + tall + 15 : top - 6,
        'text-anchor': 'middle',
        'font-size': 12,
        ...HALO,
      };
      const end = `translate(${(x + width / 2 + 4).toFixed(1)} ${FRAME.bottom + 18}) rotate(-32)`;
      return [
        bar(LOOKS[look], place, textElement('title', {}, told)),
        next ?? '',
        look === 'blank' ? '' : textElement('text', label, bitsText(words, bits)),
        textElement('text', { transform: end, 'text-anchor': 'end' }, cut(name, 190, 13)),
      ].join('');
    })
    .join('');
}

function rows(language: Language, words: Words, pair: Explanation, top: number): string {
  const lines = pair.evidence.map((row, at) => {
    const y = top + at * ROW_HEIGHT;
    const swatch = { x: 24, y: y - 11, width: 22, height: 13 };
    return [
      bar(LOOKS[row.verdict], row.verdict === 'blank' ? { ...swatch, y: y - 7, height: 5 } : swatch),
      textElement('text', { x: 58, y, 'font-weight': 600 }, cut(featureIn(language, row.feature), 170, 13)),
      textElement(
        'text',
        { x: 282, y, 'text-anchor': 'end' },
        row.verdict === 'blank' ? '' : bitsText(words, row.bits),
      ),
      textElement('text', { x: 298, y }, cut(words.verdicts[row.verdict], 130, 13)),
      textElement('text', { x: 436, y }, cut(sentenceIn(language, row), WIDTH - 24 - 436, 13)),
    ].join('');
  });
  const version = `${words.page.weights}: ${asShown(pair.weightsVersion)}`;
  const foot = { x: 24, y: top + pair.evidence.length * ROW_HEIGHT + 14, 'font-size': 12, fill: '#444' };
  return [...lines, textElement('text', foot, cut(version, WIDTH - 48, 12))].join('');
}

function describe(language: Language, words: Words, pair: Explanation): string {
  const { page } = words;
  return [
    `${page.probability}: ${percentText(words, pair.probability)}`,
    `${page.start}: ${bitsText(words, pair.start)} ${page.bits}`,
    ...pair.evidence.map((row) => `${explainIn(language, row)} (${bitsText(words, row.bits)})`),
    `${page.sum}: ${bitsText(words, pair.start + pair.weight)} ${page.bits}`,
  ].join('\n');
}

function idsOf({ page }: Words, { missingId, rescuedId }: Explanation): string {
  return `${page.missing}: ${asShown(missingId)} · ${page.rescued}: ${asShown(rescuedId)}`;
}
