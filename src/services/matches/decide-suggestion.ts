import type { Actor } from '../../domain/casework/actor.ts';
import { DomainError } from '../../domain/errors.ts';
import type { JudgementId, SuggestionId } from '../../domain/ids.ts';
import { type Judgement, METHODS, stateOf, VERDICTS } from '../../domain/match/judgement.ts';
import type { Suggestion } from '../../domain/match/suggestion.ts';
import type { OutboxEntry, Stores } from '../../ports/stores.ts';
import { auditEntry, authorise } from '../access/authorise.ts';
import type { ServicePorts } from '../service-ports.ts';
import type { Services, SuggestionView } from '../services.ts';
import { sidesOf, viewSuggestions } from './view-suggestion.ts';

const MAX_NOTE = 4_000;

type Ports = Pick<ServicePorts, 'graph' | 'clock' | 'kickRelay'>;
type Opinion = Parameters<Services['matches']['decide']>[2];

/** One holder's opinion, appended. Records are never merged: what two opinions amount to is derived from them each time. */
export function createDecideSuggestion(ports: Ports): Pick<Services['matches'], 'decide'> {
  const { graph, clock } = ports;
  return {
    decide: async (actor, id, opinion) => {
      authorise(actor, 'suggestion.decide');
      checkOpinion(opinion);
      const judgementId = clock.newId('jdg');
      const audit = auditEntry(clock, actor, 'suggestion.decide', [id], {
        verdict: opinion.verdict,
        method: opinion.method,
      });
      const at = clock.now();
      const view = await graph.write(async (stores) => {
        // Both sides may decide at once: without the lock neither would count the other's, and a veto could be lost.
        await stores.suggestions.lock([id]);
        const { suggestion } = await requireVisible(stores, actor, id);
        const before = await stores.suggestions.judgements([id]);
        const judgement = judge(actor, suggestion, before, { ...opinion, id: judgementId, at });
        await stores.suggestions.judge(judgement);
        const now = [...before.filter((one) => one.id !== judgementId), judgement];
        await stores.suggestions.setState(id, stateOf(now, suggestion.evidenceHash), at);
        await stores.outbox.add(changeEvents(clock, suggestion, now, actor), at);
        await stores.audit.append([audit]);
        return (await requireVisible(stores, actor, id)).view;
      });
      ports.kickRelay();
      return view;
    },
  };
}

function checkOpinion(opinion: Opinion): void {
  const problems = [];
  if (!VERDICTS.includes(opinion.verdict))
    problems.push({ field: 'verdict', reason: `is not one of ${VERDICTS.join(', ')}` });
  if (!METHODS.includes(opinion.method))
    problems.push({ field: 'method', reason: `is not one of ${METHODS.join(', ')}` });
  if (opinion.note.length > MAX_NOTE) problems.push({ field: 'note', reason: `is longer than ${MAX_NOTE} characters` });
  if (problems.length > 0) throw new DomainError('INVALID_INPUT', 'the decision could not be read', problems);
}

async function requireVisible(
  stores: Stores,
  actor: Actor,
  id: SuggestionId,
): Promise<{ suggestion: Suggestion; view: SuggestionView }> {
  const [suggestion] = await stores.suggestions.find([id]);
  const [view] = suggestion ? await viewSuggestions(stores, actor, [suggestion]) : [];
  if (!suggestion || !view) throw new DomainError('NOT_FOUND', 'there is no such suggestion for your side');
  return { suggestion, view };
}

function judge(
  actor: Actor,
  suggestion: Suggestion,
  before: readonly Judgement[],
  opinion: Opinion & { readonly id: JudgementId; readonly at: string },
): Judgement {
  if (suggestion.state === 'withdrawn') {
    throw new DomainError('CONFLICT', 'this suggestion was withdrawn: one of its records was closed or changed');
  }
  const { verdict, method, note, id, at } = opinion;
  return {
    id,
    suggestion: suggestion.id,
    side: sideToDecide(actor, suggestion, before),
    jurisdiction: actor.jurisdiction,
    by: actor.userId,
    at,
    verdict,
    method,
    note,
    evidenceHash: suggestion.evidenceHash,
    weightsVersion: suggestion.weightsVersion,
  };
}

/** A side decides by any of its officers; where one jurisdiction holds both records, two different officers are needed. */
function sideToDecide(actor: Actor, suggestion: Suggestion, before: readonly Judgement[]): Judgement['side'] {
  const sides = sidesOf(actor, suggestion);
  const [side] = sides;
  if (!side) throw new DomainError('FORBIDDEN', 'your side holds neither record');
  if (sides.length === 1) return side;
  const mine = before.find((one) => one.by === actor.userId);
  if (mine) return mine.side;
  const free = sides.find((one) => before.every((judgement) => judgement.side !== one));
  if (!free)
    throw new DomainError('FORBIDDEN', 'two officers have decided this already; one of them may change an opinion');
  return free;
}

/** Told to the deciding side; to the other only what its view shows: blind first holds for the fact of an opinion too. */
function changeEvents(
  clock: Ports['clock'],
  suggestion: Suggestion,
  judgements: readonly Judgement[],
  actor: Actor,
): OutboxEntry[] {
  const state = stateOf(judgements, suggestion.evidenceHash);
  const shown = state === 'ruled-out' || suggestion.state === 'ruled-out';
  const told = suggestion.jurisdictions.filter(
    (jurisdiction) =>
      jurisdiction === actor.jurisdiction || shown || judgements.some((one) => one.jurisdiction === jurisdiction),
  );
  return [...new Set(told)].map((jurisdiction) => ({
    id: clock.newOutboxId(),
    event: { name: 'suggestion.changed', jurisdiction, suggestionId: suggestion.id },
  }));
}
