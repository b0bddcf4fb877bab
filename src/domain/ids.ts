// Ids are 128 random bits, base64url, with a prefix by kind. They carry no meaning, so they may stand in queues, logs and addresses.
import { createHash } from 'node:crypto';

type Branded<Prefix extends string> = `${Prefix}_${string}`;

export type RecordId = Branded<'rec'>;
export type SuspectId = Branded<'sus'>;
export type OrganisationId = Branded<'org'>;
export type EventId = Branded<'evt'>;
export type RouteId = Branded<'rte'>;
export type SuggestionId = Branded<'sug'>;
export type JudgementId = Branded<'jdg'>;
export type UserId = Branded<'usr'>;
export type SessionId = Branded<'ses'>;
export type ImportId = Branded<'imp'>;
export type OutboxId = Branded<'out'>;
export type AuditId = Branded<'aud'>;

export type IdPrefix = 'rec' | 'sus' | 'org' | 'evt' | 'rte' | 'sug' | 'jdg' | 'usr' | 'ses' | 'imp' | 'out' | 'aud';

/** `prefix_` and 22 base64url characters made of 16 bytes. */
export function makeId<P extends IdPrefix>(prefix: P, bytes: Uint8Array): Branded<P> {
  return `${prefix}_${Buffer.from(bytes).toString('base64url')}`;
}

export function isId<P extends IdPrefix>(prefix: P, value: string): value is Branded<P> {
  return value.startsWith(`${prefix}_`) && /^[A-Za-z0-9_-]{22,64}$/.test(value.slice(prefix.length + 1));
}

/** The two ids of a pair in their one canonical order, so that a pair has one name whichever side asks. */
export function orderedPair(a: RecordId, b: RecordId): readonly [RecordId, RecordId] {
  return a < b ? [a, b] : [b, a];
}

/** A pair of records can be suggested only once: its suggestion's id is a hash of the ordered pair. */
export function suggestionIdOf(a: RecordId, b: RecordId): SuggestionId {
  const digest = createHash('sha256').update(orderedPair(a, b).join('|')).digest();
  return makeId('sug', digest.subarray(0, 16));
}
