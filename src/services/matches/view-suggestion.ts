// A suggestion as one actor may see it. Both records' owners, consent and agreements decide; what is withheld is withheld here, on the value.
import type { Actor } from '../../domain/casework/actor.ts';
import { may } from '../../domain/casework/actor.ts';
import { partnerView, type Tier, tierFor } from '../../domain/casework/disclosure.ts';
import type { Agreement } from '../../domain/casework/jurisdiction.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Evidence } from '../../domain/match/evidence.ts';
import { type Judgement, latestBySide, type SuggestionState } from '../../domain/match/judgement.ts';
import type { Suggestion } from '../../domain/match/suggestion.ts';
import { sentenceIn } from '../../matching/explain/explain-in.ts';
import type { StoredRecord, Stores } from '../../ports/stores.ts';
import { ownRecord, parseStored } from '../records/read-record.ts';
import type { EvidenceView, JudgementView, RecordView, SuggestionView } from '../services.ts';

const HIGH = 0.8;
const MEDIUM = 0.3;

/** Loads what the views of these suggestions need at once. Those that the actor may not see are left out. */
export async function viewSuggestions(
  stores: Stores,
  actor: Actor,
  suggestions: readonly Suggestion[],
): Promise<SuggestionView[]> {
  const concerned = suggestions.filter((one) => one.jurisdictions.includes(actor.jurisdiction));
  const ids = [...new Set(concerned.flatMap((one) => one.records))];
  const records = new Map((await stores.records.find(ids)).map((one) => [one.id, one]));
  const judgements = await stores.suggestions.judgements(concerned.map((one) => one.id));
  const agreements = await stores.reference.agreements();
  return concerned.flatMap((one) => {
    const own = judgements.filter((judgement) => judgement.suggestion === one.id);
    const view = viewOf(actor, one, records, own, agreements);
    return view ? [view] : [];
  });
}

function viewOf(
  actor: Actor,
  suggestion: Suggestion,
  records: ReadonlyMap<RecordId, StoredRecord>,
  judgements: readonly Judgement[],
  agreements: readonly Agreement[],
): SuggestionView | undefined {
  const sides = inReadingOrder(suggestion, records);
  if (!sides) return undefined;
  const tiers = sides.map((side) => tierFor(actor, side, agreements));
  const [a, b] = tiers;
  if (!a || !b) return undefined;
  const tier = lowest(a, b);
  return {
    id: suggestion.id,
    kind: suggestion.kind,
    state: visibleState(actor, suggestion, judgements),
    sides: [viewRecord(sides[0], a), viewRecord(sides[1], b)],
    band: tier === 'T0' ? 'possible' : bandOf(suggestion.probability),
    ...(tier === 'T3' && {
      probability: suggestion.probability,
      weight: suggestion.weight,
      weightsVersion: suggestion.weightsVersion,
    }),
    evidence: viewEvidence(suggestion.evidence, tier),
    judgements: viewJudgements(actor, suggestion, judgements),
    suggestedAt: suggestion.suggestedAt,
    mineToDecide: isMineToDecide(actor, suggestion, judgements),
  };
}

function inReadingOrder(
  suggestion: Suggestion,
  records: ReadonlyMap<RecordId, StoredRecord>,
): readonly [StoredRecord, StoredRecord] | undefined {
  const first = records.get(suggestion.records[0]);
  const second = records.get(suggestion.records[1]);
  if (!first || !second) return undefined;
  return first.kind === 'rescued' && second.kind === 'missing' ? [second, first] : [first, second];
}

function viewRecord(stored: StoredRecord, tier: Tier): RecordView {
  if (tier === 'T3') return ownRecord(stored);
  return { view: 'partner', ...partnerView(parseStored(stored.written), stored, tier) };
}

/** Across a border the agreeing features may be named at T1; values, words and numbers only where both records are one's own. */
function viewEvidence(evidence: readonly Evidence[], tier: Tier): EvidenceView[] {
  if (tier === 'T0') return [];
  if (tier === 'T3') {
    return evidence.map((row) => ({
      feature: row.feature,
      verdict: row.verdict,
      level: row.level,
      bits: row.bits,
      because: row.because,
      explanation: (language) => sentenceIn(language, row),
      values: row.values,
    }));
  }
  return evidence.filter((row) => row.verdict === 'supports').map(({ feature, verdict }) => ({ feature, verdict }));
}

export function sidesOf(actor: Actor, suggestion: Pick<Suggestion, 'jurisdictions'>): readonly Judgement['side'][] {
  const both = ['first', 'second'] as const;
  return both.filter((_, i) => suggestion.jurisdictions[i] === actor.jurisdiction);
}

/** Blind first: nobody learns the other side's opinion before giving one. A veto shows, for it ends the matter. */
function visibleState(actor: Actor, suggestion: Suggestion, judgements: readonly Judgement[]): SuggestionState {
  if (suggestion.state !== 'one-side') return suggestion.state;
  return hasDecided(actor, suggestion, judgements) ? 'one-side' : 'proposed';
}

function viewJudgements(actor: Actor, suggestion: Suggestion, judgements: readonly Judgement[]): JudgementView[] {
  const both = new Set(judgements.map((one) => one.side)).size === 2;
  const visible = judgements.filter((one) => both || isOwnOpinion(actor, suggestion, one));
  return visible.map(({ note, by, ...rest }) =>
    rest.jurisdiction === actor.jurisdiction ? { ...rest, note, by } : rest,
  );
}

/** Where one jurisdiction holds both records two officers decide, blind to each other; else a side sees what its own officers said. */
function isOwnOpinion(actor: Actor, suggestion: Suggestion, judgement: Judgement): boolean {
  const sides = sidesOf(actor, suggestion);
  return sides.length === 2 ? judgement.by === actor.userId : sides.includes(judgement.side);
}

function hasDecided(actor: Actor, suggestion: Suggestion, judgements: readonly Judgement[]): boolean {
  return latestBySide(judgements).some((one) => isOwnOpinion(actor, suggestion, one));
}

function isMineToDecide(actor: Actor, suggestion: Suggestion, judgements: readonly Judgement[]): boolean {
  if (!may(actor, 'suggestion.decide')) return false;
  if (suggestion.state === 'withdrawn' || suggestion.state === 'ruled-out' || suggestion.state === 'both') return false;
  const taken = sidesOf(actor, suggestion).every((side) => judgements.some((one) => one.side === side));
  return !taken && !hasDecided(actor, suggestion, judgements);
}

function bandOf(probability: number): SuggestionView['band'] {
  if (probability >= HIGH) return 'high';
  return probability >= MEDIUM ? 'medium' : 'low';
}

function lowest(a: Tier, b: Tier): Tier {
  return a < b ? a : b;
}
