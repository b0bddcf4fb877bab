import type { FieldProblem } from '../domain/errors.ts';
import { isTooLong } from '../domain/people/field-reader.ts';
import {
  isListField,
  type ListField,
  type RecordColumn,
  type RecordFields,
  type TextField,
} from '../domain/people/record-fields.ts';
import { splitList, unguardCell } from './cells.ts';
import { type Column, isSameHeading } from './columns.ts';
import type { Mapping } from './mapping.ts';
import { fillTemplate, placeholdersOf } from './translate-cells.ts';

/** RecordFields while a row is being read into it. */
type Draft = { record_id: string; kind: string; jurisdiction: string } & { [F in TextField]?: string } & {
  [F in ListField]?: readonly string[];
} & { extra?: Readonly<Record<string, string>> };

/** Of a cell that is too long, this many characters are kept to show which it was. */
const SHOWN_CHARACTERS = 200;
/** Of the cells beyond the header, as many are shown. */
const SHOWN_SURPLUS = 50;

/** What is written into a row whatever its columns: fields composed of several cells, values where a field is blank or absent. */
export interface RowPlan {
  readonly composed: readonly (readonly [RecordColumn, readonly string[]])[];
  readonly byHeading: ReadonlyMap<string, Column>;
  readonly defaults: readonly (readonly [RecordColumn, string])[];
}

export function planRows(
  columns: readonly Column[],
  fields: Mapping['fields'],
  defaults: RowPlan['defaults'],
): RowPlan {
  const composed = Object.entries(fields ?? {}) as [RecordColumn, readonly string[]][];
  const headings = composed.flatMap(([, texts]) => texts.flatMap(placeholdersOf));
  const found = headings.flatMap((heading) => {
    const column = columns.find(({ header }) => isSameHeading(heading, header));
    return column ? [[heading, column] as const] : [];
  });
  return { composed, byHeading: new Map(found), defaults };
}

/** The fields of one row. */
export function readFields(cells: readonly string[], columns: readonly Column[], plan: RowPlan): RecordFields {
  const draft: Draft = { record_id: '', kind: '', jurisdiction: '' };
  const extra: [string, string][] = [];
  for (const column of columns) {
    const cell = cellUnder(column, cells);
    if (cell.trim() === '') continue;
    if (column.field) setField(draft, column.field, cell);
    if (column.kept) extra.push([column.header, cell]);
  }
  for (const [field, texts] of plan.composed) {
    const values = texts.flatMap(
      (text) => fillTemplate(text, (heading) => cellUnder(plan.byHeading.get(heading), cells)) ?? [],
    );
    setValues(draft, field, values);
  }
  for (const [field, value] of plan.defaults) if (!draft[field]) setField(draft, field, value);
  // From entries, because a column may be headed `__proto__`.
  if (extra.length > 0) draft.extra = Object.fromEntries(extra);
  return draft;
}

function cellUnder(column: Column | undefined, cells: readonly string[]): string {
  const cell = unguardCell((column && cells[column.index]) ?? '');
  return column?.translate && cell.trim() !== '' ? column.translate(cell) : cell;
}

function setValues(draft: Draft, field: RecordColumn, values: readonly string[]): void {
  const [first] = values;
  if (first === undefined) return;
  if (isListField(field)) draft[field] = values;
  else draft[field] = first;
}

function setField(draft: Draft, field: RecordColumn, cell: string): void {
  if (!isListField(field)) draft[field] = cell;
  else {
    const values = splitList(cell);
    if (values.length > 0) draft[field] = values;
  }
}

/** A row as it was read, by heading, to be mended: cells beyond the header are `column 32` and so on, one that is too long is cut. */
export function cellsByHeader(cells: readonly string[], columns: readonly Column[]): Record<string, string> {
  const headers = new Map(columns.map(({ index, header }) => [index, header]));
  const last = columns.reduce((most, { index }) => Math.max(most, index), -1);
  const entries = cells.slice(0, last + 1 + SHOWN_SURPLUS).flatMap((cell, index): [string, string][] => {
    const header = headers.get(index) ?? (index > last ? `column ${index + 1}` : undefined);
    if (header === undefined) return [];
    const value = unguardCell(cell);
    return [[header, isTooLong(value) ? `${value.slice(0, SHOWN_CHARACTERS)}…` : value]];
  });
  return Object.fromEntries(entries);
}

// NUL, the marks that turn the direction of text and so hide what it says, and what stands for bytes that could not be decoded.
const FORBIDDEN = /[\0\u202A-\u202E\u2066-\u2069\uFFFD]/;

/** What makes a cell unfit to be kept, whatever its column. */
export function cellProblems(cells: readonly string[], columns: readonly Column[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const { index, header, field } of columns) {
    const cell = cells[index] ?? '';
    if (isTooLong(cell) && isTooLong(unguardCell(cell)))
      problems.push({ field: field ?? header, reason: 'is longer than 64 KiB; shorten it' });
    else if (FORBIDDEN.test(cell)) problems.push({ field: field ?? header, reason: reasonOf(cell) });
  }
  return problems;
}

function reasonOf(cell: string): string {
  if (cell.includes('\0')) return 'holds a NUL character; remove it';
  if (cell.includes('\uFFFD'))
    return 'holds bytes that are not text in the encoding of the file; save the file as UTF-8';
  return 'holds a character that turns the direction of text; remove it';
}
