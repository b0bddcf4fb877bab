import { RECORD_COLUMNS, type RecordColumn } from '../domain/people/record-fields.ts';
import { HEADINGS } from './headings.ts';

/** A heading that is known to stand for a column, as it is compared. */
export interface KnownHeading {
  readonly field: RecordColumn;
  readonly key: string;
  readonly words: string;
}

/** The words of a heading, each with a space before and after it, without case, punctuation, Latin diacritics or forms of width. */
export function headingWords(header: string): string {
  const plain = header
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[\s\p{P}\p{S}\u200B]+/gu, ' ')
    .trim();
  return ` ${plain} `;
}

/** What headings are compared by: their words run together. */
export function headingKey(header: string): string {
  return headingWords(header).replaceAll(' ', '');
}

export const KNOWN_HEADINGS: readonly KnownHeading[] = RECORD_COLUMNS.flatMap((field) =>
  [field, ...HEADINGS.flatMap((language) => language[field]?.split('|') ?? [])].map((heading) => ({
    field,
    key: headingKey(heading),
    words: headingWords(heading),
  })),
);

const FIELD_OF = new Map(KNOWN_HEADINGS.map(({ key, field }) => [key, field]));

/** The column whose usual heading this is, in any of the seven languages; undefined when it is none's. */
export function recogniseHeading(header: string): RecordColumn | undefined {
  return FIELD_OF.get(headingKey(header));
}
