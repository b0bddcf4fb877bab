import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { answerOf } from '../trouble.ts';
import { Loading } from '../ui/quiet.tsx';
import { TroubleBox } from '../ui/trouble-box.tsx';
import { When } from '../ui/when.tsx';
import { useMe } from '../use-me.ts';
import { BAND } from '../words.ts';
import { StateChip } from './chips.tsx';
import { DecideBar } from './decide-bar.tsx';
import { Judgements } from './judgements.tsx';
import { SideBySide } from './side-by-side.tsx';
import { CompareQuery, type Evidence, type Summary, type Whole } from './suggestion-parts.ts';

interface Props {
  readonly id: string;
  /** Goes up whenever this suggestion is heard to have changed. */
  readonly changes: number;
  readonly onDecided: (decided: Summary) => void;
}

/** One suggestion: both records, what the comparison says, what people said, and the own side's decision. */
export function Compare({ id, changes, onDecided }: Props) {
  const me = useMe();
  const [{ data, error }, ask] = useQuery({
    query: CompareQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const title = useRef<HTMLHeadingElement>(null);
  const { value, trouble } = answerOf(data?.suggestion, error);
  const shown = value?.id;

  useEffect(() => {
    if (changes > 0) ask({ requestPolicy: 'network-only' });
  }, [changes, ask]);
  // A reader by ear, or by keys, is taken to what has just been opened.
  useEffect(() => {
    if (shown) title.current?.focus();
  }, [shown]);

  if (trouble) return <TroubleBox trouble={trouble} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!value) return <Loading what="both records" />;
  return (
    <article className="compare">
      <header>
        <h2 ref={title} tabIndex={-1}>
          {value.kind === 'MATCH' ? 'Is the rescued person the missing one?' : 'Are these two records of one person?'}
        </h2>
        <p className="compare-facts">
          <StateChip state={value.state} /> <Likelihood suggestion={value} />{' '}
          <span className="aside">
            Suggested <When at={value.suggestedAt} />
          </span>
        </p>
        <p className="compare-facts">{summaryOf(value.evidence)}</p>
      </header>
      <SideBySide sides={value.sides} evidence={value.evidence} />
      <Judgements judgements={value.judgements} />
      {me.can('SUGGESTION_DECIDE') && value.state !== 'WITHDRAWN' && (
        <DecideBar suggestion={value} onDecided={onDecided} />
      )}
    </article>
  );
}

/** Hidden until the own side has spoken: a number read first is an opinion formed first. */
function Likelihood({ suggestion }: { readonly suggestion: Whole }) {
  const { mineToDecide, band, probability } = suggestion;
  if (mineToDecide) return <span className="aside">The likelihood shows after your own opinion.</span>;
  const number = probability === null ? '' : ` (${percent(probability)})`;
  return (
    <span>
      Likelihood: {BAND[band]}
      {number}
    </span>
  );
}

function summaryOf(evidence: readonly Evidence[]): string {
  const count = (verdict: Evidence['verdict']) => evidence.filter((row) => row.verdict === verdict).length;
  if (evidence.length === 0) return 'Something here agrees. What it is does not cross this border.';
  if (evidence.every(({ bits }) => bits === null)) {
    return `${count('SUPPORTS')} fields agree. What differs, and by how much, does not cross this border.`;
  }
  return `${count('SUPPORTS')} fields support it, ${count('CONTRADICTS')} contradict it, ${count('BLANK')} are blank on one side or both.`;
}

/** Never 0 or 100: the matcher is never certain. */
function percent(probability: number): string {
  if (probability < 0.01) return 'under 1 %';
  if (probability > 0.99) return 'over 99 %';
  return `${Math.round(probability * 100)} %`;
}
