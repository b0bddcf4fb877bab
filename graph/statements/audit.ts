import { statement } from './statement.ts';

export type AuditNode = {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly jurisdiction: string;
  readonly action: string;
  readonly subjects: readonly string[];
  /** JSON. */
  readonly detail: string;
};

export const appendAudit = statement<{ readonly rows: readonly AuditNode[] }, { readonly id: string }>(
  'audit.append',
  'UNWIND $rows AS row MERGE (a:AuditEntry {id: row.id}) ON CREATE SET a = row RETURN a.id AS id',
);

export const recentAudit = statement<
  { readonly jurisdiction: string | null; readonly action: string | null; readonly limit: number },
  AuditNode
>(
  'audit.recent',
  `MATCH (a:AuditEntry)
   WHERE ($jurisdiction IS NULL OR a.jurisdiction = $jurisdiction) AND ($action IS NULL OR a.action = $action)
   WITH a ORDER BY a.at DESC, a.id DESC LIMIT $limit
   RETURN a.id AS id, a.at AS at, a.actor AS actor, a.jurisdiction AS jurisdiction, a.action AS action, a.subjects AS subjects,
     a.detail AS detail
   ORDER BY at DESC, id DESC`,
);
