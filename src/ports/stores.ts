// What the services keep, one interface per aggregate. All stores of one `Stores` share one transaction.
import type { Role } from '../domain/casework/actor.ts';
import type { Agency, Agreement, Jurisdiction, JurisdictionCode } from '../domain/casework/jurisdiction.ts';
import type { DomainEvent } from '../domain/events.ts';
import type { AuditId, ImportId, OutboxId, RecordId, SessionId, SuggestionId, UserId } from '../domain/ids.ts';
import type { Judgement, SuggestionState } from '../domain/match/judgement.ts';
import type { Suggestion, SuggestionKind } from '../domain/match/suggestion.ts';
import type { Organisation, Suspect, TraffickingEvent } from '../domain/network/suspect.ts';
import type { CloseReason } from '../domain/people/close-reason.ts';
import type { Consent, LocationProtection, RecordKind } from '../domain/people/person-record.ts';
import type { RecordFields } from '../domain/people/record-fields.ts';
import type { Route } from '../domain/places/route.ts';
import type { Job } from './queue.ts';

export interface Graph {
  read<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  /** One transaction. `work` may be run again, so it has no effect but on the stores. */
  write<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  /** Resolves when the engine answers; rejects with DomainError UNAVAILABLE. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface Stores {
  readonly records: RecordStore;
  readonly changes: ChangeStore;
  readonly suggestions: SuggestionStore;
  readonly imports: ImportStore;
  readonly outbox: OutboxStore;
  readonly audit: AuditStore;
  readonly users: UserStore;
  readonly reference: ReferenceStore;
  readonly network: NetworkStore;
}

/** A record as kept. `written` is opened from its seal. */
export interface StoredRecord {
  readonly id: RecordId;
  readonly jurisdiction: JurisdictionCode;
  readonly agency: string;
  readonly kind: RecordKind;
  readonly version: number;
  readonly state: 'open' | 'closed';
  readonly closeReason?: CloseReason;
  readonly consent: Consent;
  readonly protection: LocationProtection;
  readonly contentHash: string;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly changedBy: UserId;
  readonly written: RecordFields;
  /** The record's wrapped data key: what else seals under this record (a suggestion's evidence) asks for it. */
  readonly wrappedKey: string;
}

/** What a write of a record brings; the store seals `written` under the record's data key and keeps the version before. */
export interface RecordWrite {
  /** Used when the record is new; a known `sourceKey` keeps the id it has. */
  readonly id: RecordId;
  /** Keyed hash of jurisdiction and the holder's own id: what makes the record one. */
  readonly sourceKey: string;
  readonly jurisdiction: JurisdictionCode;
  readonly agency: string;
  readonly kind: RecordKind;
  readonly consent: Consent;
  readonly protection: LocationProtection;
  readonly contentHash: string;
  readonly at: string;
  readonly by: UserId;
  readonly importId?: ImportId;
  /** The version that this one was made from: DomainError CONFLICT when the record has another by now. */
  readonly from?: number;
  readonly written: RecordFields;
}

export interface RecordVersion {
  readonly version: number;
  readonly at: string;
  readonly by: UserId;
  readonly change: 'registered' | 'corrected' | 'closed' | 'reopened';
  readonly closeReason?: CloseReason;
  readonly written: RecordFields;
}

export interface KnownRecord {
  readonly id: RecordId;
  readonly sourceKey: string;
  readonly contentHash: string;
  readonly version: number;
  readonly state: 'open' | 'closed';
  readonly agency: string;
  readonly importId?: ImportId;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly hasMore: boolean;
}

export interface RecordStore {
  /** Those that exist, in no order. */
  find(ids: readonly RecordId[]): Promise<StoredRecord[]>;
  /** The versions that these records have now; what is unknown is left out. Opens no seals. */
  versions(ids: readonly RecordId[]): Promise<{ readonly id: RecordId; readonly version: number }[]>;
  /** Which of these sources are known already. */
  known(sourceKeys: readonly string[]): Promise<KnownRecord[]>;
  /** New records and new versions of known ones (the one before is kept). A sourceKey may stand only once in `writes`. Returns their ids in order. */
  put(writes: readonly RecordWrite[]): Promise<RecordId[]>;
  /** Conditional on `version`: DomainError CONFLICT when it has changed meanwhile. */
  setState(change: {
    readonly id: RecordId;
    readonly version: number;
    readonly state: 'open' | 'closed';
    readonly closeReason?: CloseReason;
    readonly at: string;
    readonly by: UserId;
  }): Promise<void>;
  /** All versions, newest first. */
  history(id: RecordId): Promise<RecordVersion[]>;
  /** Ids of those that may be matched, by id: open, and consent to matching not withdrawn. Opens no seals. */
  matchable(after: RecordId | undefined, limit: number): Promise<Page<RecordId>>;
  /** By id, for exports and rebuilding indexes. */
  page(filter: {
    readonly jurisdiction?: JurisdictionCode;
    readonly kind?: RecordKind;
    readonly after?: RecordId;
    readonly limit: number;
  }): Promise<Page<StoredRecord>>;
  /** Newest first, for lists. `before` is the `changedAt|id` cursor of the last item seen. */
  recent(filter: {
    readonly jurisdiction: JurisdictionCode;
    readonly kind?: RecordKind;
    readonly state?: 'open' | 'closed';
    readonly before?: string;
    readonly limit: number;
  }): Promise<Page<StoredRecord>>;
  count(): Promise<number>;
}

/**
 * Which records changed, in the order in which the changes were committed, whatever process made them: every `write` that changes records
 * takes the next number, from 1 on and without gaps. Whoever sees a number sees all that was changed under those before it; what was changed
 * under the number itself may, on a server, take a moment to be found.
 */
export interface ChangeStore {
  /** 0 before the first. */
  newest(): Promise<number>;
  /** Ids of the records changed under the numbers above `after` up to `to`, each once. Undefined when one of these is not kept any more. */
  read(after: number, to: number): Promise<RecordId[] | undefined>;
}

/** A suggestion without its evidence: enough to list, compare and export it without opening seals. */
export type SuggestionRow = Omit<Suggestion, 'evidence'>;

export interface SuggestionFilter {
  readonly jurisdiction: JurisdictionCode;
  readonly kind: SuggestionKind;
  readonly states: readonly SuggestionState[];
  /** Cursor `probability|id` of the last item seen: likeliest first, then by id. */
  readonly after?: string;
  readonly limit: number;
}

export interface SuggestionStore {
  find(ids: readonly SuggestionId[]): Promise<Suggestion[]>;
  forRecords(recordIds: readonly RecordId[]): Promise<Suggestion[]>;
  /** MERGE on the id. The evidence is sealed under the keys of both records, so that destroying either destroys it. */
  put(suggestions: readonly Suggestion[]): Promise<void>;
  setState(id: SuggestionId, state: SuggestionState, at: string): Promise<void>;
  /** Until this transaction ends no other changes or judges these: what is derived from their judgements stays true. */
  lock(ids: readonly SuggestionId[]): Promise<void>;
  list(filter: SuggestionFilter): Promise<Page<SuggestionRow>>;
  /** Every suggestion of a kind by id, for exports. */
  page(filter: {
    readonly kind: SuggestionKind;
    readonly after?: SuggestionId;
    readonly limit: number;
  }): Promise<Page<SuggestionRow>>;
  /** Appends; MERGE on the judgement's id. */
  judge(judgement: Judgement): Promise<void>;
  judgements(ids: readonly SuggestionId[]): Promise<Judgement[]>;
}

export type ImportState = 'running' | 'finished' | 'failed';

export interface ImportCounts {
  readonly rows: number;
  readonly accepted: number;
  readonly updated: number;
  readonly duplicate: number;
  readonly rejected: number;
}

export interface Import extends ImportCounts {
  readonly id: ImportId;
  readonly jurisdiction: JurisdictionCode;
  /** Each row for its own jurisdiction, instead of all for one. */
  readonly each: boolean;
  readonly by: UserId;
  readonly agency: string;
  readonly state: ImportState;
  /** Why it failed: what is wrong with the file and what to do. */
  readonly problem?: string;
  /** Name of the sealed file in the file store, bytes in it, and its keyed hash. */
  readonly file: string;
  readonly size: number;
  readonly fileHash: string;
  /** Recognised encoding and delimiter, columns not known: what the reader found. JSON. */
  readonly found: string;
  readonly mapping?: string;
  readonly startedAt: string;
  readonly changedAt: string;
  readonly warnings: number;
  /** Bytes of the file read so far, for progress. */
  readonly offset: number;
}

/** A row that was not taken, or a warning about one that was. Its text is sealed under the import's own data key. */
export interface Reject {
  /** Line of the file's table: the header is row 1. */
  readonly row: number;
  readonly severity: 'reject' | 'warning';
  readonly field: string;
  readonly reason: string;
  /** The row as read, to download, mend and import again. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface ImportStore {
  create(
    start: Omit<Import, keyof ImportCounts | 'state' | 'problem' | 'changedAt' | 'warnings' | 'offset'>,
  ): Promise<void>;
  find(id: ImportId): Promise<Import | undefined>;
  unfinished(): Promise<Import[]>;
  recent(jurisdiction: JurisdictionCode, limit: number): Promise<Import[]>;
  /** Adds one batch's counts and rejects (`warnings` counts those of severity warning), if `rows` still stands at `expectedRows`; otherwise DomainError CONFLICT and the batch is not this worker's. */
  advance(step: {
    readonly id: ImportId;
    readonly expectedRows: number;
    readonly add: ImportCounts;
    readonly rejects: readonly Reject[];
    readonly found?: string;
    readonly offset: number;
    readonly at: string;
  }): Promise<void>;
  finish(id: ImportId, state: 'finished' | 'failed', at: string, problem?: string): Promise<void>;
  rejects(id: ImportId, afterRow: number, limit: number): Promise<Page<Reject>>;
}

export type OutboxEntry =
  | { readonly id: OutboxId; readonly job: Job; readonly event?: never }
  | { readonly id: OutboxId; readonly event: DomainEvent; readonly job?: never };

/** The truth about what is still to be done: an entry leaves only in the transaction of its effect. */
export interface OutboxStore {
  add(entries: readonly OutboxEntry[], at: string): Promise<void>;
  /** Entries not handed on yet, oldest first. */
  unsent(limit: number): Promise<OutboxEntry[]>;
  /** Jobs stay until done, marked as handed on; events leave. */
  sent(entries: readonly OutboxEntry[], at: string): Promise<void>;
  /** Removes the entry of a job in the transaction of its effect. False when it was gone already: someone else has done it, so leave no effect. */
  done(id: OutboxId): Promise<boolean>;
  /** Jobs handed on before `sentBefore` and still not done, oldest first: what the reconciler looks after. */
  overdue(sentBefore: string, limit: number): Promise<Job[]>;
  /** How many jobs are not done, by name. */
  pending(): Promise<Readonly<Record<string, number>>>;
}

/** Who did what to which ids, when, and why. Never values. */
export interface AuditEntry {
  readonly id: AuditId;
  readonly at: string;
  readonly actor: UserId;
  readonly jurisdiction: JurisdictionCode;
  readonly action: string;
  readonly subjects: readonly string[];
  readonly detail: Readonly<Record<string, string | number | boolean>>;
}

export interface AuditStore {
  append(entries: readonly AuditEntry[]): Promise<void>;
  recent(filter: {
    readonly jurisdiction?: JurisdictionCode;
    readonly action?: string;
    readonly limit: number;
  }): Promise<AuditEntry[]>;
}

export interface User {
  readonly id: UserId;
  readonly name: string;
  readonly jurisdiction: JurisdictionCode;
  readonly agency: string;
  readonly roles: readonly Role[];
  /** argon2id, PHC string; absent for accounts that sign in by OIDC only. */
  readonly passwordHash?: string;
  /** `issuer|subject` of the OpenID provider. */
  readonly oidcSubject?: string;
  readonly disabled: boolean;
  /** Made for the demonstration; the first account of one's own ends it. */
  readonly demonstration: boolean;
}

export interface Session {
  readonly id: SessionId;
  /** Keyed hash of the cookie's or token's secret. */
  readonly secretHash: string;
  readonly user: UserId;
  readonly kind: 'browser' | 'token';
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface UserStore {
  /** MERGE on the name; DomainError CONFLICT when another id has it. */
  put(user: User): Promise<void>;
  byName(name: string): Promise<User | undefined>;
  byId(id: UserId): Promise<User | undefined>;
  byOidcSubject(subject: string): Promise<User | undefined>;
  list(): Promise<User[]>;
  openSession(session: Session): Promise<void>;
  bySession(secretHash: string): Promise<{ readonly session: Session; readonly user: User } | undefined>;
  endSession(secretHash: string): Promise<void>;
}

export interface ReferenceStore {
  putJurisdictions(jurisdictions: readonly Jurisdiction[]): Promise<void>;
  putAgencies(agencies: readonly Agency[]): Promise<void>;
  putAgreements(agreements: readonly Agreement[]): Promise<void>;
  jurisdictions(): Promise<Jurisdiction[]>;
  agencies(): Promise<Agency[]>;
  agreements(): Promise<Agreement[]>;
}

export interface NetworkStore {
  put(network: {
    readonly suspects: readonly Suspect[];
    readonly organisations: readonly Organisation[];
    readonly routes: readonly Route[];
    readonly events: readonly TraffickingEvent[];
  }): Promise<void>;
  suspects(jurisdiction: JurisdictionCode, after: string | undefined, limit: number): Promise<Page<Suspect>>;
  organisations(jurisdiction: JurisdictionCode, after: string | undefined, limit: number): Promise<Page<Organisation>>;
  routes(jurisdiction: JurisdictionCode, after: string | undefined, limit: number): Promise<Page<Route>>;
  /** Events in which this record, suspect or organisation took part, oldest first. */
  eventsOf(participant: string): Promise<TraffickingEvent[]>;
}
