// The use cases, as the edges (API, CLI, workers) see them. `createServices` wires them; no edge knows a store.
import type { Actor } from '../domain/casework/actor.ts';
import type { PartnerView } from '../domain/casework/disclosure.ts';
import type { Agency, Jurisdiction, JurisdictionCode } from '../domain/casework/jurisdiction.ts';
import type { ImportId, RecordId, SuggestionId } from '../domain/ids.ts';
import type { Feature, Verdict } from '../domain/match/evidence.ts';
import type {
  Decision,
  Judgement,
  JudgementMethod,
  JudgementVerdict,
  SuggestionState,
} from '../domain/match/judgement.ts';
import type { Language } from '../domain/match/language.ts';
import type { SuggestionKind } from '../domain/match/suggestion.ts';
import type { Organisation, Suspect, TraffickingEvent } from '../domain/network/suspect.ts';
import type { CloseReason } from '../domain/people/close-reason.ts';
import type { PersonRecord, RecordKind } from '../domain/people/person-record.ts';
import type { RecordFields } from '../domain/people/record-fields.ts';
import type { Route } from '../domain/places/route.ts';
import type { AuditEntry, Import, Page, RecordVersion, Reject, StoredRecord, User } from '../ports/stores.ts';

/** A record the actor's side holds, whole. */
export interface OwnRecord {
  readonly view: 'own';
  readonly id: RecordId;
  readonly stored: Omit<StoredRecord, 'wrappedKey' | 'written' | 'contentHash'>;
  readonly record: PersonRecord;
}
/** A partner's record, as far as an agreement allows. It has no id: what cannot be opened is not addressed. */
export interface PartnerRecord extends PartnerView {
  readonly view: 'partner';
}
export type RecordView = OwnRecord | PartnerRecord;

/** Evidence as this actor may see it. Across a border: T1 names the agreeing features only, T0 shows none. */
export interface EvidenceView {
  readonly feature: Feature;
  readonly verdict: Verdict;
  /** Own on both sides only. */
  readonly level?: string;
  readonly bits?: number;
  readonly because?: string;
  /** The same in a reader's language. */
  readonly explanation?: (language: Language) => string;
  readonly values?: readonly [string, string];
}

export interface SuggestionView {
  readonly id: SuggestionId;
  readonly kind: SuggestionKind;
  readonly state: SuggestionState;
  /** Missing first; in a same-person pair, the order of the ids. */
  readonly sides: readonly [RecordView, RecordView];
  /** `possible` at T0; `high` >= .8, `medium` >= .3, `low` at T1; always with the number when both sides are one's own. */
  readonly band: 'possible' | 'low' | 'medium' | 'high';
  readonly probability?: number;
  readonly weight?: number;
  readonly weightsVersion?: string;
  readonly evidence: readonly EvidenceView[];
  /** Own side's judgements in full; a partner's only once both have decided (blind first), without its note. */
  readonly judgements: readonly JudgementView[];
  readonly suggestedAt: string;
  /** True when the actor's side (for one of two officers: the actor) has still to decide. */
  readonly mineToDecide: boolean;
}
export type JudgementView = Omit<Judgement, 'note' | 'by'> & { readonly note?: string; readonly by?: string };

export interface SearchHit {
  readonly record: OwnRecord;
  /** What matched, as written, with the character ranges to highlight. */
  readonly matched: string;
  readonly ranges: readonly (readonly [number, number])[];
}

export interface PairRow {
  readonly missingId: string;
  readonly rescuedId: string;
  readonly probability: number;
  readonly weight: number;
}

/** A pair that people have decided. */
export interface DecisionRow extends Decision {
  readonly missingId: string;
  readonly rescuedId: string;
}

export interface ImportStart {
  /** `each`: every row for its own jurisdiction (permission `import.each`). */
  readonly as: JurisdictionCode | 'each';
  readonly bytes: AsyncIterable<Uint8Array>;
  /** A mapping file's text (JSON), where columns have other names. */
  readonly mapping?: string;
}

export interface ImportPreview {
  readonly encoding: string;
  readonly delimiter: string;
  readonly columns: readonly {
    readonly header: string;
    readonly field: string | null;
    readonly how: 'exact' | 'recognised' | 'mapped' | 'unknown';
  }[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

export interface ExportOptions {
  readonly as: JurisdictionCode | 'each';
  readonly kind?: RecordKind;
  readonly ethnicity: boolean;
}

/** Of the records that a process compares with. `absent` until its first job asks; then how many of how many are prepared. */
export interface PopulationProgress {
  readonly state: 'absent' | 'preparing' | 'ready';
  readonly ready: number;
  readonly of: number;
}

export interface Services {
  readonly records: {
    /** DomainError INVALID_INPUT with the fields; CONFLICT when this holder's id is known already. */
    register(actor: Actor, fields: RecordFields): Promise<OwnRecord>;
    /** `fields` replaces what was written; `version` is the one that was read. */
    correct(actor: Actor, id: RecordId, version: number, fields: RecordFields): Promise<OwnRecord>;
    close(actor: Actor, id: RecordId, version: number, reason: CloseReason): Promise<OwnRecord>;
    reopen(actor: Actor, id: RecordId, version: number): Promise<OwnRecord>;
    /** Own records only; what the actor may not see is not in the answer. Same order and length as `ids`. */
    read(actor: Actor, ids: readonly RecordId[]): Promise<(OwnRecord | undefined)[]>;
    history(actor: Actor, id: RecordId): Promise<RecordVersion[]>;
    list(
      actor: Actor,
      filter: {
        readonly kind?: RecordKind;
        readonly state?: 'open' | 'closed';
        readonly before?: string;
        readonly limit: number;
      },
    ): Promise<Page<OwnRecord>>;
    search(actor: Actor, text: string, limit: number): Promise<SearchHit[]>;
    /** Headings that sources had beside Record CSV's columns, sorted: a table needs them before its first row. */
    exportHeadings(actor: Actor, options: ExportOptions): Promise<readonly string[]>;
    /** All records of one jurisdiction (operator: or of each) in Record CSV's columns. Audited. */
    export(actor: Actor, options: ExportOptions): AsyncIterable<RecordFields>;
  };
  readonly imports: {
    preview(actor: Actor, bytes: AsyncIterable<Uint8Array>, mapping?: string): Promise<ImportPreview>;
    /** Keeps the file, then lets the workers read it. A file that is being imported already is taken up, not started twice. */
    start(actor: Actor, start: ImportStart): Promise<Import>;
    read(actor: Actor, id: ImportId): Promise<Import | undefined>;
    list(actor: Actor, limit: number): Promise<Import[]>;
    rejects(actor: Actor, id: ImportId, afterRow: number, limit: number): Promise<Page<Reject>>;
  };
  readonly matches: {
    read(actor: Actor, ids: readonly SuggestionId[]): Promise<(SuggestionView | undefined)[]>;
    list(
      actor: Actor,
      filter: {
        readonly kind: SuggestionKind;
        readonly states?: readonly SuggestionState[];
        readonly after?: string;
        readonly limit: number;
      },
    ): Promise<Page<SuggestionView & { readonly cursor: string }>>;
    ofRecord(actor: Actor, id: RecordId): Promise<SuggestionView[]>;
    /** Appends one judgement of the actor's side. FORBIDDEN when the side is not the actor's, or the actor has decided the other side. */
    decide(
      actor: Actor,
      id: SuggestionId,
      opinion: { readonly verdict: JudgementVerdict; readonly method: JudgementMethod; readonly note: string },
    ): Promise<SuggestionView>;
    /** Suggestions of the actor's own jurisdiction that are new, or changed in the actor's view, as they come. */
    follow(actor: Actor): AsyncIterable<SuggestionView>;
    /** Every open pair of a missing and a rescued record, best first. Operator; audited. */
    exportPairs(actor: Actor): AsyncIterable<PairRow>;
    /** Every pair of a missing and a rescued record about which a decision stands, as `calibrate` learns from them. Operator; audited. */
    exportDecisions(actor: Actor): AsyncIterable<DecisionRow>;
    /** Matches every record of a jurisdiction again, in the background. Operator. */
    rematch(actor: Actor, jurisdiction: JurisdictionCode): Promise<void>;
  };
  readonly access: {
    /** The new session's secret, for a cookie. SIGNED_OUT, in the same words and time, for a wrong name or password. */
    signIn(
      name: string,
      password: string,
    ): Promise<{ readonly secret: string; readonly expiresAt: string; readonly actor: Actor }>;
    /** For a subject that the OpenID provider has vouched for. */
    signInBySubject(
      subject: string,
    ): Promise<{ readonly secret: string; readonly expiresAt: string; readonly actor: Actor }>;
    actorOf(secret: string): Promise<Actor | undefined>;
    signOut(secret: string): Promise<void>;
    addUser(
      actor: Actor,
      user: {
        readonly name: string;
        readonly jurisdiction: JurisdictionCode;
        readonly agency: string;
        readonly roles: readonly string[];
        readonly password?: string;
        readonly oidcSubject?: string;
      },
    ): Promise<User>;
    listUsers(actor: Actor): Promise<User[]>;
    disableUser(actor: Actor, name: string): Promise<void>;
    /** A token for the CLI on another machine; shown once. */
    issueToken(
      actor: Actor,
      name: string,
      days: number,
    ): Promise<{ readonly token: string; readonly expiresAt: string }>;
    audit(actor: Actor, filter: { readonly action?: string; readonly limit: number }): Promise<AuditEntry[]>;
  };
  readonly network: {
    suspects(actor: Actor, after: string | undefined, limit: number): Promise<Page<Suspect>>;
    organisations(actor: Actor, after: string | undefined, limit: number): Promise<Page<Organisation>>;
    routes(actor: Actor, after: string | undefined, limit: number): Promise<Page<Route>>;
    eventsOf(actor: Actor, participant: string): Promise<TraffickingEvent[]>;
  };
  readonly reference: {
    jurisdictions(): Promise<Jurisdiction[]>;
    agencies(): Promise<Agency[]>;
  };
  readonly health: {
    /** How far this process is with the records that it compares with. Rejects with DomainError UNAVAILABLE naming the part that does not answer. */
    ready(): Promise<{ readonly population: PopulationProgress }>;
    work(actor: Actor): Promise<{
      readonly queues: Readonly<Record<string, unknown>>;
      readonly pending: Readonly<Record<string, number>>;
    }>;
  };
}
