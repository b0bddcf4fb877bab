// A blocking key and the open records that have it, as one text of entries on a Key node. A relation per record and key would cost the
// embedded engine about 300 bytes each, a dozen times a record; an entry costs 27. A full text moves to a page node of its own
// (`key.1`, `key.2`, ...; `pages` counts them), so that a write never copies more than one page however common the key is.
import { statement } from './statement.ts';

export type KeyRow = { readonly id: string; readonly records: string; readonly pages: number | null };

/** Adds entries to their keys; returns the keys that are full now. */
export const addToKeys = statement<
  { readonly rows: readonly { readonly id: string; readonly entries: string }[]; readonly full: number },
  { readonly id: string; readonly pages: number | null }
>(
  'keys.add',
  `UNWIND $rows AS row
   MERGE (k:Key {id: row.id})
   ON CREATE SET k.records = row.entries
   ON MATCH SET k.records = k.records + row.entries
   WITH k WHERE size(k.records) >= $full
   RETURN k.id AS id, k.pages AS pages`,
);

/** Moves a full key's entries to a page of their own. */
export const turnPages = statement<
  { readonly rows: readonly { readonly id: string; readonly page: string; readonly pages: number }[] },
  { readonly id: string }
>(
  'keys.turnPages',
  `UNWIND $rows AS row
   MATCH (k:Key {id: row.id})
   MERGE (p:Key {id: row.page})
   SET p.records = k.records
   SET k.records = '', k.pages = row.pages
   RETURN p.id AS id`,
);

/** Takes the keys' locks, so that no page is turned while entries are taken out. */
export const lockKeys = statement<{ readonly ids: readonly string[] }, { readonly id: string; readonly pages: number }>(
  'keys.lock',
  `UNWIND $ids AS id
   MATCH (k:Key {id: id})
   SET k.pages = coalesce(k.pages, 0)
   RETURN k.id AS id, k.pages AS pages`,
);

export const takeFromKeys = statement<
  { readonly rows: readonly { readonly id: string; readonly entry: string }[] },
  { readonly id: string }
>(
  'keys.take',
  `UNWIND $rows AS row
   MATCH (k:Key {id: row.id})
   WHERE k.records CONTAINS row.entry
   SET k.records = replace(k.records, row.entry, '')
   RETURN k.id AS id`,
);

export const keysOfRecord = statement<{ readonly id: string }, { readonly keys: string }>(
  'keys.ofRecord',
  'MATCH (r:Record {id: $id}) RETURN r.keys AS keys',
);

export const readKeys = statement<{ readonly ids: readonly string[] }, KeyRow>(
  'keys.read',
  'UNWIND $ids AS id MATCH (k:Key {id: id}) RETURN k.id AS id, k.records AS records, k.pages AS pages',
);
