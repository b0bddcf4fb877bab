import { statement } from './statement.ts';

/** An Outbox node: `content` is the job or event as JSON, ids only. `state` is `new` until it is handed on, then `sent`. */
export type OutboxNode = {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly content: string;
  readonly state: string;
  readonly addedAt: string;
};
type Content = Pick<OutboxNode, 'id' | 'type' | 'content'>;

export const addToOutbox = statement<{ readonly rows: readonly OutboxNode[] }, { readonly id: string }>(
  'outbox.add',
  'UNWIND $rows AS row MERGE (o:Outbox {id: row.id}) ON CREATE SET o = row RETURN o.id AS id',
);

export const unsentOutbox = statement<{ readonly limit: number }, Content>(
  'outbox.unsent',
  "MATCH (o:Outbox {state: 'new'}) RETURN o.id AS id, o.type AS type, o.content AS content ORDER BY id LIMIT $limit",
);

export const markSent = statement<{ readonly ids: readonly string[]; readonly at: string }, { readonly id: string }>(
  'outbox.markSent',
  "UNWIND $ids AS id MATCH (o:Outbox {id: id}) SET o.state = 'sent', o.sentAt = $at RETURN o.id AS id",
);

/** Setting first takes the lock; to the one that waited for it the entry is gone, and its content with it (its id may still come from the index). */
export const removeFromOutbox = statement<{ readonly ids: readonly string[] }, { readonly id: string }>(
  'outbox.remove',
  `UNWIND $ids AS id
   MATCH (o:Outbox {id: id})
   SET o.state = 'done'
   WITH o, id WHERE o.content IS NOT NULL
   DELETE o
   RETURN id`,
);

export const overdueJobs = statement<{ readonly sentBefore: string; readonly limit: number }, Content>(
  'outbox.overdue',
  `MATCH (o:Outbox {state: 'sent'})
   WHERE o.sentAt < $sentBefore
   RETURN o.id AS id, o.type AS type, o.content AS content ORDER BY o.sentAt, id LIMIT $limit`,
);

export const pendingJobs = statement<Record<string, never>, { readonly name: string; readonly jobs: number }>(
  'outbox.pending',
  "MATCH (o:Outbox) WHERE o.type = 'job' RETURN o.name AS name, count(o) AS jobs ORDER BY name",
);
