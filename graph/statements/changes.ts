// The change log: which records each transaction changed, numbered in the order of the commits. One node a transaction; looked up by number,
// never by a range, which the embedded engine would scan.
import { statement } from './statement.ts';

export type ChangeRow = { readonly number: number; readonly recordIds: readonly string[] };

/**
 * Setting first takes the log's lock, and it is kept until the commit: so whoever sees a number sees all that was changed under those before it. Created, not
 * merged: a transaction that runs again after a lost acknowledgement tells of its records twice, which does no harm.
 */
export const appendChange = statement<{ readonly recordIds: readonly string[] }, Pick<ChangeRow, 'number'>>(
  'changes.append',
  `MERGE (l:ChangeLog {id: 'records'})
   SET l.locked = true
   WITH l
   SET l.newest = coalesce(l.newest, 0) + 1
   WITH l
   CREATE (c:Change {number: l.newest, recordIds: $recordIds})
   RETURN c.number AS number`,
);

export const newestChange = statement<Record<string, never>, Pick<ChangeRow, 'number'>>(
  'changes.newest',
  "MATCH (l:ChangeLog {id: 'records'}) RETURN l.newest AS number",
);

export const readChanges = statement<{ readonly numbers: readonly number[] }, ChangeRow>(
  'changes.read',
  `UNWIND $numbers AS number
   MATCH (c:Change {number: number})
   RETURN c.number AS number, c.recordIds AS recordIds ORDER BY number`,
);
