// Blocking keys of records: which open records have one in common. Layout: statements/key-buckets.ts.
import { hash } from 'node:crypto';
import type { RecordId } from '../../src/domain/ids.ts';
import type { Transaction } from '../../src/ports/graph.ts';
import {
  addToBuckets,
  keysOfRecord,
  lockBuckets,
  readBuckets,
  takeFromBuckets,
  turnPages,
} from '../statements/key-buckets.ts';

/** A record's keys as they are while it has this version. `keys`: as `packKeys` made them. */
export interface KeyedRecord {
  readonly id: string;
  readonly version: number;
  readonly keys: string;
}

/** 65,536 buckets: at a hundred thousand records of a dozen keys each holds about 18 entries, a page at two hundred thousand. */
const BUCKET_DIGITS = 4;
/** 36 more bits tell the keys of a bucket apart. Two that agree by chance would cost one comparison of two records. */
const TAG_DIGITS = 9;
/** Characters of entries, about 30 of them, at which a page is full. */
const PAGE_LENGTH = 1024;
const PAGES_AT_ONCE = 1000;

/** As a Record node keeps its keys, so that they can be taken out again: bucket and tag of each, in hexadecimal, parted by spaces. */
export function packKeys(keys: readonly string[]): string {
  const packed = keys.map((key) => hash('sha256', key).slice(0, BUCKET_DIGITS + TAG_DIGITS));
  return [...new Set(packed)].sort().join(' ');
}

export async function addKeys(tx: Transaction, records: readonly KeyedRecord[]): Promise<void> {
  const entries = new Map<string, string>();
  for (const { bucket, entry } of records.flatMap(entriesOf)) entries.set(bucket, (entries.get(bucket) ?? '') + entry);
  if (entries.size === 0) return;
  const rows = [...entries].map(([id, added]) => ({ id, entries: added })).sort(byId);
  const full = await tx.run(addToBuckets, { rows, full: PAGE_LENGTH });
  if (full.length === 0) return;
  const turned = full.map(({ id, pages }) => ({ id, pages: (pages ?? 0) + 1 }));
  await tx.run(turnPages, { rows: turned.map(({ id, pages }) => ({ id, pages, page: pageId(id, pages) })) });
}

export async function takeKeys(tx: Transaction, records: readonly KeyedRecord[]): Promise<void> {
  const entries = records.flatMap(entriesOf);
  if (entries.length === 0) return;
  const buckets = [...new Set(entries.map(({ bucket }) => bucket))].sort();
  const locked = await tx.run(lockBuckets, { ids: buckets });
  const pagesOf = new Map(locked.map(({ id, pages }) => [id, pages]));
  const rows = entries.flatMap(({ bucket, entry }) =>
    [bucket, ...pageIds(bucket, pagesOf.get(bucket) ?? 0)].map((id) => ({ id, entry })),
  );
  await tx.run(takeFromBuckets, { rows: rows.sort(byId) });
}

/** Those that share a key with the record, itself left out, by id. */
export async function sharingKeys(
  tx: Transaction,
  id: RecordId,
): Promise<{ readonly id: RecordId; readonly version: number }[]> {
  const [own] = await tx.run(keysOfRecord, { id });
  const tagsOf = new Map<string, string[]>();
  for (const { bucket, tag } of unpackKeys(own?.keys ?? '')) tagsOf.set(bucket, [...(tagsOf.get(bucket) ?? []), tag]);
  const found = new Map<RecordId, number>();
  for await (const { bucket, entries } of texts(tx, [...tagsOf.keys()]))
    for (const tag of tagsOf.get(bucket) ?? [])
      for (const entry of entriesWith(tag, entries)) found.set(entry.id, entry.version);
  found.delete(id);
  return [...found].map(([other, version]) => ({ id: other, version })).sort(byId);
}

async function* texts(tx: Transaction, buckets: readonly string[]) {
  const heads = buckets.length === 0 ? [] : await tx.run(readBuckets, { ids: buckets });
  yield* heads.map(({ id, entries }) => ({ bucket: id, entries }));
  const further = heads.flatMap(({ id, pages }) => pageIds(id, pages ?? 0));
  for (let from = 0; from < further.length; from += PAGES_AT_ONCE) {
    const pages = await tx.run(readBuckets, { ids: further.slice(from, from + PAGES_AT_ONCE) });
    yield* pages.map(({ id, entries }) => ({ bucket: id.slice(0, BUCKET_DIGITS), entries }));
  }
}

function* entriesWith(tag: string, entries: string): Iterable<{ readonly id: RecordId; readonly version: number }> {
  const start = `(${tag} `;
  for (let at = entries.indexOf(start); at !== -1; at = entries.indexOf(start, at + 1)) {
    const end = entries.indexOf(')', at);
    const [id = '', version] = entries.slice(at + start.length, end).split('.');
    yield { id: `rec_${id}`, version: Number(version) };
  }
}

/** Ids in entries have no prefix. */
function entriesOf({ id, version, keys }: KeyedRecord): { readonly bucket: string; readonly entry: string }[] {
  const bareId = id.slice('rec_'.length);
  return unpackKeys(keys).map(({ bucket, tag }) => ({ bucket, entry: `(${tag} ${bareId}.${version})` }));
}

function unpackKeys(packed: string): { readonly bucket: string; readonly tag: string }[] {
  const keys = packed === '' ? [] : packed.split(' ');
  return keys.map((key) => ({ bucket: key.slice(0, BUCKET_DIGITS), tag: key.slice(BUCKET_DIGITS) }));
}

function pageIds(bucket: string, pages: number): string[] {
  return Array.from({ length: pages }, (_, page) => pageId(bucket, page + 1));
}

function pageId(bucket: string, page: number): string {
  return `${bucket}.${page}`;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
