// A Record CSV (or a table that is mapped to it), read record by record, for the commands that need no database.
import { basename } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import type { PersonRecord, RecordKind } from '../../domain/people/person-record.ts';
import { RECORD_COLUMNS } from '../../domain/people/record-fields.ts';
import { joinList } from '../../intake/cells.ts';
import { type Mapping, readMapping } from '../../intake/mapping.ts';
import { type Found, type IntakeItem, readRecords } from '../../intake/read-records.ts';
import type { RejectedCells } from '../../intake/rejects-table.ts';
import { startProgress } from '../terminal/progress.ts';
import { counted } from '../terminal/say.ts';
import { openSourceFile, readTextFile } from './source-file.ts';

export interface Table {
  readonly path: string;
  readonly found: Found | undefined;
  readonly rows: number;
  /** Rows that are a record of this table. */
  readonly records: number;
  readonly rejectedRows: number;
  /** Every problem of every rejected row. */
  readonly rejects: readonly RejectedCells[];
}

const TOLD_EVERY = 100;

export type Take = (record: PersonRecord) => Promise<void> | undefined;

export async function readMappingFile(path: string | undefined): Promise<Mapping | undefined> {
  return path === undefined ? undefined : readMapping(await readTextFile(path));
}

/**
 * `kind`: what the file is of; rows that say nothing are of it, rows of the other kind are rejected. Where `take` returns a promise, it is
 * waited for. DomainError UNREADABLE_FILE names the file; INVALID_INPUT when all its rows are of the other kind.
 */
export async function readTable(
  path: string,
  options: { readonly kind?: RecordKind; readonly mapping?: Mapping | undefined },
  take: Take,
): Promise<Table> {
  const { kind, mapping } = options;
  const { size, bytes } = await openSourceFile(path);
  const progress = startProgress(`reading ${basename(path)}`);
  let records = 0;
  const rejects: RejectedCells[] = [];
  let found: Found | undefined;
  let rows = 0;
  let ofOtherKind = 0;
  const onFound = (one: Found) => {
    found = one;
  };
  const admit = (item: IntakeItem): Promise<void> | undefined => {
    if (item.record && (!kind || item.record.kind === kind)) {
      records += 1;
      return take(item.record);
    }
    if (item.record) ofOtherKind += 1;
    rejects.push(...rejectsOf(item));
    return undefined;
  };
  try {
    const items = readRecords(bytes, { as: 'each', onFound, ...(kind && { kind }), ...(mapping && { mapping }) });
    for await (const item of items) {
      rows += 1;
      if (rows % TOLD_EVERY === 0) progress.at(size > 0 ? item.offset / size : 0, counted(rows, 'row'));
      const taken = admit(item);
      if (taken) await taken;
    }
  } catch (error) {
    throw withFileName(error, path);
  } finally {
    progress.end();
  }
  if (kind && ofOtherKind > 0 && ofOtherKind === rows) refuseOtherKind(path, kind);
  return { path, found, rows, records, rejectedRows: rows - records, rejects };
}

/** Of a row that is no record, or one of the other kind. */
function rejectsOf(item: IntakeItem): RejectedCells[] {
  const { row } = item;
  if (!item.record) return item.rejects.map((one) => ({ row, ...one, cells: item.cells }));
  const { kind } = item.record;
  const reason = `is ${kind}, and this is the file of ${otherThan(kind)} persons`;
  return [{ row, field: 'kind', reason, cells: cellsOf(item.record) }];
}

function otherThan(kind: RecordKind): RecordKind {
  return kind === 'missing' ? 'rescued' : 'missing';
}

function cellsOf({ written }: PersonRecord): Record<string, string> {
  const cells = RECORD_COLUMNS.map((column) => {
    const value = written[column];
    return [column, typeof value === 'string' ? value : joinList(value ?? [])] as const;
  });
  return { ...Object.fromEntries(cells), ...written.extra };
}

export function withFileName(error: unknown, path: string): unknown {
  if (!(error instanceof DomainError)) return error;
  return new DomainError(error.code, `${basename(path)}: ${error.message}`, error.problems);
}

function refuseOtherKind(path: string, kind: RecordKind): never {
  const other = otherThan(kind);
  throw new DomainError(
    'INVALID_INPUT',
    `${basename(path)} holds only ${other} persons, and ${kind} persons belong here. Have the two files changed places?`,
    [{ field: 'kind', reason: `is ${other} in every row` }],
  );
}
