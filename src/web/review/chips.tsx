import type { Words } from '../gql.ts';
import { EVIDENCE, STATE } from '../words.ts';

export function StateChip({ state }: { readonly state: Words<'SuggestionState'> }) {
  return <span className={`chip state-${state.toLowerCase().replace('_', '-')}`}>{STATE[state]}</span>;
}

/** Told by sign and word; the colour only repeats it. */
const SIGN: Readonly<Record<Words<'EvidenceVerdict'>, string>> = {
  SUPPORTS: '+',
  CONTRADICTS: '−',
  NEUTRAL: '=',
  BLANK: '·',
};

export function EvidenceChip({ verdict }: { readonly verdict: Words<'EvidenceVerdict'> }) {
  return (
    <span className={`chip evidence-${verdict.toLowerCase()}`}>
      <span aria-hidden="true">{SIGN[verdict]} </span>
      {EVIDENCE[verdict]}
    </span>
  );
}
