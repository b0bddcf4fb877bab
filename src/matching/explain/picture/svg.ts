// Elements of a picture as text. Everything written into one passes through here, so that any value gives well-formed XML.
import { widthOf } from './text-width.ts';

export type Attributes = Readonly<Record<string, string | number>>;

/** An element with children that are elements already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** An element that holds a text. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return element(name, attributes, escaped(text));
}

/** Pixels, to a tenth; what is no number stands at 0, where it does least harm. */
function rounded(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toFixed(1))) : '0';
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

export function escaped(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Nothing longer is looked at: it is cut anyway. */
const MOST_UNITS = 600;

/** No wider than `width` pixels at this size, with an ellipsis where something was cut. */
export function cut(text: string, width: number, size: number): string {
  const start = text.slice(0, MOST_UNITS);
  if (start === text && widthOf(text) * size <= width) return text;
  let kept = '';
  let room = width / size - 1;
  for (const { segment } of GRAPHEMES.segment(start)) {
    room -= widthOf(segment);
    if (room < 0) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
