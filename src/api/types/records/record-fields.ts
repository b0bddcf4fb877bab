// A record as its source wrote it, in and out: Record CSV's columns in camelCase, generated from the one list of columns.
import {
  isListField,
  RECORD_COLUMNS,
  type RecordColumn,
  type RecordFields,
} from '../../../domain/people/record-fields.ts';
import { builder } from '../../builder.ts';

const REQUIRED: readonly string[] = ['record_id', 'kind'] satisfies RecordColumn[];

export interface Cell {
  readonly column: string;
  readonly value: string;
}

export const CellRef = builder.objectRef<Cell>('Cell').implement({
  description: 'One cell of a table: the column as its header names it, the value as it stands.',
  fields: (t) => ({ column: t.exposeString('column'), value: t.exposeString('value') }),
});

const CellInput = builder.inputType('CellInput', {
  fields: (t) => ({ column: t.string({ required: true }), value: t.string({ required: true }) }),
});

export const RecordInput = builder.inputType('RecordInput', {
  description:
    "Record CSV's columns. What is absent or empty is not known. A blank jurisdiction is the caller's own; the values are checked as a file's are.",
  fields: (t) => ({
    ...Object.fromEntries(
      RECORD_COLUMNS.map((column) => [
        camelCase(column),
        isListField(column) ? t.stringList({ required: false }) : t.string({ required: REQUIRED.includes(column) }),
      ]),
    ),
    extra: t.field({ type: [CellInput], required: false, description: 'Columns that Record CSV does not know.' }),
  }),
});

export const WrittenRecord = builder.objectRef<RecordFields>('WrittenRecord').implement({
  description: "The source's own words, column by column of Record CSV: what a correction starts from.",
  fields: (t) => ({
    ...Object.fromEntries(
      RECORD_COLUMNS.map((column) => [
        camelCase(column),
        isListField(column)
          ? t.stringList({ resolve: (written) => [...(written[column] ?? [])] })
          : REQUIRED.includes(column)
            ? t.string({ resolve: (written) => written[column] ?? '' })
            : t.string({ nullable: true, resolve: (written) => written[column] ?? null }),
      ]),
    ),
    extra: t.field({ type: [CellRef], resolve: ({ extra }) => cellsOf(extra ?? {}) }),
  }),
});

export function cellsOf(cells: Readonly<Record<string, string>>): Cell[] {
  return Object.entries(cells).map(([column, value]) => ({ column, value }));
}

/** The input as the domain keeps it: only what is known. */
export function fieldsOf(input: Readonly<Record<string, unknown>>, ownJurisdiction: string): RecordFields {
  const known = Object.fromEntries(
    RECORD_COLUMNS.map((column) => [
      column,
      isListField(column) ? listIn(input, column) : textIn(input, column),
    ]).filter(([, value]) => value !== undefined),
  ) as Partial<RecordFields>;
  const extra = Object.fromEntries(extraCells(input['extra']).map(({ column, value }) => [column, value]));
  return {
    ...known,
    record_id: known.record_id ?? '',
    kind: known.kind ?? '',
    jurisdiction: known.jurisdiction ?? ownJurisdiction,
    ...(Object.keys(extra).length > 0 && { extra }),
  };
}

function textIn(input: Readonly<Record<string, unknown>>, column: string): string | undefined {
  const value = input[camelCase(column)];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function listIn(input: Readonly<Record<string, unknown>>, column: string): string[] | undefined {
  const value = input[camelCase(column)];
  const items = Array.isArray(value) ? value.filter((item) => typeof item === 'string' && item.trim() !== '') : [];
  return items.length > 0 ? items : undefined;
}

function extraCells(value: unknown): Cell[] {
  return Array.isArray(value) ? (value as Cell[]).filter((cell) => cell.value !== '') : [];
}

function camelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
