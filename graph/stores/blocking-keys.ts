// Blocking keys of records: which records have one in common. Layout: statements/blocking-keys.ts.
import type { RecordId } from '../../src/domain/ids.ts';
import type { Transaction } from '../../src/ports/graph.ts';
import { addToKeys, keysOfRecord, lockKeys, readKeys, takeFromKeys, turnPages } from '../statements/blocking-keys.ts';

/** One record's keys, as they are after `version` was written. */
export interface KeyedRecord {
  readonly id: string;
  readonly version: number;
  readonly keys: readonly string[];
}

/** 66 bits of a keyed hash: among a hundred million keys two agree by chance once in ten thousand installations, and cost one comparison more. */
const KEY_LENGTH = 11;
/** Characters of entries, about 40 of them, at which a page is full. */
const PAGE_LENGTH = 1024;
const PAGES_AT_ONCE = 1000;
const ENTRY = /\(([^.)]+)\.(\d+)\)/g;

/** As a Record node keeps them: to be taken out again when the record changes. */
export function packKeys(keys: readonly string[]): string {
  return [...new Set(keys.map((key) => key.slice(0, KEY_LENGTH)))].sort().join(' ');
}

export function unpackKeys(packed: string): string[] {
  return packed === '' ? [] : packed.split(' ');
}

export async function addKeys(tx: Transaction, records: readonly KeyedRecord[]): Promise<void> {
  const entries = new Map<string, string>();
  for (const record of records)
    for (const key of record.keys) entries.set(key, (entries.get(key) ?? '') + entryOf(record));
  if (entries.size === 0) return;
  const rows = [...entries].map(([id, added]) => ({ id, entries: added })).sort(byId);
  const full = await tx.run(addToKeys, { rows, full: PAGE_LENGTH });
  if (full.length === 0) return;
  await tx.run(turnPages, {
    rows: full.map(({ id, pages }) => ({ id, page: pageId(id, (pages ?? 0) + 1), pages: (pages ?? 0) + 1 })),
  });
}

export async function takeKeys(tx: Transaction, records: readonly KeyedRecord[]): Promise<void> {
  const entriesOf = new Map<string, string[]>();
  for (const record of records)
    for (const key of record.keys) entriesOf.set(key, [...(entriesOf.get(key) ?? []), entryOf(record)]);
  if (entriesOf.size === 0) return;
  const locked = await tx.run(lockKeys, { ids: [...entriesOf.keys()].sort() });
  const rows = locked.flatMap(({ id, pages }) =>
    [id, ...pageIds(id, pages)].flatMap((page) => (entriesOf.get(id) ?? []).map((entry) => ({ id: page, entry }))),
  );
  await tx.run(takeFromKeys, { rows: rows.sort(byId) });
}

/** Those that share a key with the record, itself left out, by id. */
export async function sharingKeys(
  tx: Transaction,
  id: RecordId,
): Promise<{ readonly id: RecordId; readonly version: number }[]> {
  const [own] = await tx.run(keysOfRecord, { id });
  const found = new Map<RecordId, number>();
  for await (const records of texts(tx, unpackKeys(own?.keys ?? ''))) {
    for (const [, other = '', version] of records.matchAll(ENTRY))
      found.set(`rec_${other}` as RecordId, Number(version));
  }
  found.delete(id);
  return [...found].map(([other, version]) => ({ id: other, version })).sort(byId);
}

async function* texts(tx: Transaction, keys: readonly string[]): AsyncIterable<string> {
  if (keys.length === 0) return;
  const heads = await tx.run(readKeys, { ids: keys });
  for (const head of heads) yield head.records;
  const further = heads.flatMap((head) => pageIds(head.id, head.pages ?? 0));
  for (let from = 0; from < further.length; from += PAGES_AT_ONCE) {
    const pages = await tx.run(readKeys, { ids: further.slice(from, from + PAGES_AT_ONCE) });
    for (const page of pages) yield page.records;
  }
}

/** Ids in entries have no prefix; the version is the record's while it has these keys. */
function entryOf(record: KeyedRecord): string {
  return `(${record.id.slice('rec_'.length)}.${record.version})`;
}

function pageIds(key: string, pages: number): string[] {
  return Array.from({ length: pages }, (_, page) => pageId(key, page + 1));
}

function pageId(key: string, page: number): string {
  return `${key}.${page}`;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
