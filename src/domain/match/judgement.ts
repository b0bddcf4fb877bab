import type { JurisdictionCode } from '../casework/jurisdiction.ts';
import type { JudgementId, SuggestionId, UserId } from '../ids.ts';
import type { Evidence } from './evidence.ts';

export const VERDICTS = ['same', 'different', 'unsure'] as const;
export type JudgementVerdict = (typeof VERDICTS)[number];
export const METHODS = ['record-review', 'interview', 'photograph', 'document', 'kinship-test', 'fingerprint'] as const;
export type JudgementMethod = (typeof METHODS)[number];

/** One holder's opinion. Appended, never changed: a later one by the same side takes its place in the state, the earlier stays on file. */
export interface Judgement {
  readonly id: JudgementId;
  readonly suggestion: SuggestionId;
  /** Whose record this side holds; two different officers where one jurisdiction holds both. */
  readonly side: 'first' | 'second';
  readonly jurisdiction: JurisdictionCode;
  readonly by: UserId;
  readonly at: string;
  readonly verdict: JudgementVerdict;
  readonly method: JudgementMethod;
  readonly note: string;
  readonly evidenceHash: string;
  readonly weightsVersion: string;
}

export type SuggestionState = 'proposed' | 'one-side' | 'both' | 'ruled-out' | 'withdrawn';

/**
 * The state that a suggestion's judgements amount to, on the evidence of `evidenceHash`. A veto holds: one *different* on this evidence
 * rules the pair out. A judgement on other evidence does not rule out (the evidence changed, so the pair is proposed again), but *same* stays.
 */
export function stateOf(judgements: readonly Judgement[], evidenceHash: string): Exclude<SuggestionState, 'withdrawn'> {
  const latest = latestBySide(judgements);
  if (latest.some((one) => one.verdict === 'different' && one.evidenceHash === evidenceHash)) return 'ruled-out';
  const same = latest.filter((one) => one.verdict === 'same').length;
  return same === 0 ? 'proposed' : same === 1 ? 'one-side' : 'both';
}

/** What people have settled about a pair, and under which weights they were shown it. */
export interface Decision {
  readonly same: boolean;
  readonly decidedAt: string;
  readonly weightsVersion: string;
}

/**
 * The decision that stands: *same* of both sides, or *different* that no side contradicts, on the evidence of `evidenceHash`. Where one side says
 * *same* and the other *different* the pair is ruled out, but nobody knows what is true; there and before both have spoken it is undefined.
 */
export function decisionOf(judgements: readonly Judgement[], evidenceHash: string): Decision | undefined {
  const state = stateOf(judgements, evidenceHash);
  const latest = latestBySide(judgements);
  const disputed = state === 'ruled-out' && latest.some((one) => one.verdict === 'same');
  if (disputed || (state !== 'both' && state !== 'ruled-out')) return undefined;
  const same = state === 'both';
  const [last] = latest
    .filter((one) => (same ? one.verdict === 'same' : one.verdict === 'different' && one.evidenceHash === evidenceHash))
    .sort((x, y) => (x.at < y.at ? 1 : -1));
  return last && { same, decidedAt: last.at, weightsVersion: last.weightsVersion };
}

export function latestBySide(judgements: readonly Judgement[]): readonly Judgement[] {
  const latest = new Map<string, Judgement>();
  for (const one of judgements) {
    const known = latest.get(one.side);
    if (!known || known.at < one.at || (known.at === one.at && known.id < one.id)) latest.set(one.side, one);
  }
  return [...latest.values()];
}

export function groupBySuggestion(judgements: readonly Judgement[]): Map<SuggestionId, Judgement[]> {
  const groups = new Map<SuggestionId, Judgement[]>();
  for (const one of judgements) groups.set(one.suggestion, [...(groups.get(one.suggestion) ?? []), one]);
  return groups;
}

/**
 * What "the evidence changed" means: the values compared on both sides. Rewording an explanation or learning new weights is no new evidence.
 * `hash` is keyed, because a plain hash of personal values could be guessed.
 */
export function evidenceHashOf(evidence: readonly Evidence[], hash: (text: string) => string): string {
  const compared = evidence.filter((row) => row.verdict !== 'blank');
  return hash(JSON.stringify(compared.map((row) => [row.feature, ...row.values])));
}
