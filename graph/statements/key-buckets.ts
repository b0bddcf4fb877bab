// Which open records have a blocking key. A relation per record and key would cost the embedded engine about 300 bytes, a node per key 700,
// a dozen times a record; so keys are hashed into buckets, and a bucket is one node whose text lists `(tag id.version)`, 33 bytes an entry.
// A full text moves to a page node (`bucket.1`, `bucket.2`, ...; `pages` counts them): no write copies more than one page, however
// common a key is.
import { statement } from './statement.ts';

export type BucketRow = { readonly id: string; readonly entries: string; readonly pages: number | null };

/** Adds entries to their buckets; returns the buckets that are full now. */
export const addToBuckets = statement<
  { readonly rows: readonly { readonly id: string; readonly entries: string }[]; readonly full: number },
  { readonly id: string; readonly pages: number | null }
>(
  'buckets.add',
  `UNWIND $rows AS row
   MERGE (b:KeyBucket {id: row.id})
   ON CREATE SET b.entries = row.entries
   ON MATCH SET b.entries = b.entries + row.entries
   WITH b WHERE size(b.entries) >= $full
   RETURN b.id AS id, b.pages AS pages`,
);

/** Moves a full bucket's entries to a page of their own. */
export const turnPages = statement<
  { readonly rows: readonly { readonly id: string; readonly page: string; readonly pages: number }[] },
  { readonly id: string }
>(
  'buckets.turnPages',
  `UNWIND $rows AS row
   MATCH (b:KeyBucket {id: row.id})
   MERGE (p:KeyBucket {id: row.page})
   SET p.entries = b.entries
   SET b.entries = '', b.pages = row.pages
   RETURN p.id AS id`,
);

/** Takes the buckets' locks, so that no page is turned while entries are taken out. */
export const lockBuckets = statement<
  { readonly ids: readonly string[] },
  { readonly id: string; readonly pages: number }
>(
  'buckets.lock',
  `UNWIND $ids AS id
   MATCH (b:KeyBucket {id: id})
   SET b.pages = coalesce(b.pages, 0)
   RETURN b.id AS id, b.pages AS pages`,
);

export const takeFromBuckets = statement<
  { readonly rows: readonly { readonly id: string; readonly entry: string }[] },
  { readonly id: string }
>(
  'buckets.take',
  `UNWIND $rows AS row
   MATCH (b:KeyBucket {id: row.id})
   WHERE b.entries CONTAINS row.entry
   SET b.entries = replace(b.entries, row.entry, '')
   RETURN b.id AS id`,
);

export const keysOfRecord = statement<{ readonly id: string }, { readonly keys: string }>(
  'buckets.keysOfRecord',
  'MATCH (r:Record {id: $id}) RETURN r.keys AS keys',
);

export const readBuckets = statement<{ readonly ids: readonly string[] }, BucketRow>(
  'buckets.read',
  'UNWIND $ids AS id MATCH (b:KeyBucket {id: id}) RETURN b.id AS id, b.entries AS entries, b.pages AS pages',
);
