import type { JurisdictionCode } from '../casework/jurisdiction.ts';
import type { RecordId, SuggestionId } from '../ids.ts';
import type { Evidence } from './evidence.ts';
import type { SuggestionState } from './judgement.ts';

/** `match`: a missing with a rescued record. `same-person`: two records of one kind, reported or registered twice. */
export type SuggestionKind = 'match' | 'same-person';

/** "These two records may be one person": made by the matcher, decided by people, never merged. */
export interface Suggestion {
  readonly id: SuggestionId;
  readonly kind: SuggestionKind;
  /** In canonical order (`orderedPair`). */
  readonly records: readonly [RecordId, RecordId];
  readonly jurisdictions: readonly [JurisdictionCode, JurisdictionCode];
  readonly probability: number;
  readonly weight: number;
  readonly evidence: readonly Evidence[];
  readonly weightsVersion: string;
  /** Keyed hash of the values compared (`evidenceHashOf`): what "the evidence changed" means. */
  readonly evidenceHash: string;
  /** Derived from the judgements, and `withdrawn` when the matcher no longer proposes it. */
  readonly state: SuggestionState;
  readonly suggestedAt: string;
  readonly changedAt: string;
}
