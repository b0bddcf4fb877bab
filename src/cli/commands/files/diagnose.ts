// Which of the pairs that are known to be one person `match` did not write, and why not. Nothing is lost to blocking, because every record is compared
// with every other; what is left is what was never compared, what is not likely enough, and what others stand before.
import type { PersonRecord } from '../../../domain/people/person-record.ts';
import type { Weights } from '../../../matching/weights.ts';
import type { BulkPair } from '../../../runtime/bulk/match-in-threads.ts';
import { loadMatcher } from '../../../runtime/reference/load-matcher.ts';
import { readLabels } from '../../tables/labels-file.ts';
import { count, counted } from '../../terminal/say.ts';

export type LostBecause = 'not-in-the-files' | 'consent-withdrawn' | 'below-the-floor' | 'beyond-the-limit';

export interface LostPair {
  readonly missing: string;
  readonly rescued: string;
  readonly because: LostBecause;
  /** Where the two were compared. */
  readonly probability?: number;
  readonly weight?: number;
  /** Features that contradict, the strongest first, and those of which one side tells nothing. */
  readonly contradicts?: readonly string[];
  readonly blank?: readonly string[];
}

export interface Diagnosis {
  readonly known: number;
  readonly written: number;
  readonly lost: readonly LostPair[];
}

export async function diagnose(options: {
  readonly truth: string;
  readonly records: readonly PersonRecord[];
  readonly pairs: readonly BulkPair[];
  readonly weights: Weights;
  readonly floor: number;
}): Promise<Diagnosis> {
  const known = (await readLabels(options.truth)).filter(({ same }) => same);
  const nameOf = (missing: string, rescued: string) => `${missing}\0${rescued}`;
  const written = new Set(options.pairs.map(({ held, asked }) => nameOf(held.recordId, asked.recordId)));
  const byId = new Map(options.records.map((record) => [record.recordId, record]));
  const matcher = loadMatcher(options.weights);
  const lost = known
    .filter(({ left, right }) => !written.has(nameOf(left, right)))
    .map(({ left, right }): LostPair => {
      const [missing, rescued] = [byId.get(left), byId.get(right)];
      const ids = { missing: left, rescued: right };
      if (!missing || !rescued) return { ...ids, because: 'not-in-the-files' };
      if (missing.consent === 'withdrawn' || rescued.consent === 'withdrawn') {
        return { ...ids, because: 'consent-withdrawn' };
      }
      const { probability, weight, evidence } = matcher.score(matcher.prepare(missing), matcher.prepare(rescued));
      const against = evidence.filter(({ verdict }) => verdict === 'contradicts').sort((a, b) => a.bits - b.bits);
      return {
        ...ids,
        because: probability < options.floor ? 'below-the-floor' : 'beyond-the-limit',
        probability,
        weight,
        contradicts: against.map(({ feature }) => feature),
        blank: evidence.filter(({ verdict }) => verdict === 'blank').map(({ feature }) => feature),
      };
    });
  return { known: known.length, written: known.length - lost.length, lost };
}

const REASONS: Readonly<Record<LostBecause, string>> = {
  'not-in-the-files': 'with a record that is not in the files, or was rejected',
  'consent-withdrawn': 'whose consent to matching is withdrawn',
  'below-the-floor': 'less likely than --min-probability',
  'beyond-the-limit': 'behind others of the same rescued person, beyond --top',
};
const SHOWN = 20;

/** Lines for people; all pairs are in the answer of --json. */
export function diagnosisLines({ known, written, lost }: Diagnosis): string[] {
  const reasons = Object.entries(REASONS).flatMap(([because, words]) => {
    const some = lost.filter((one) => one.because === because).length;
    return some === 0 ? [] : [`${count(some)} ${words}`];
  });
  const pairs = lost.slice(0, SHOWN).map(({ missing, rescued, because, probability, contradicts }) => {
    const told = probability === undefined ? '' : `, probability ${probability.toPrecision(2)}`;
    const against = contradicts && contradicts.length > 0 ? `, against it ${contradicts.join(', ')}` : '';
    return `${missing} and ${rescued}: ${REASONS[because]}${told}${against}`;
  });
  const rest = lost.length > SHOWN ? [`and ${count(lost.length - SHOWN)} more, all of them with --json`] : [];
  return [`${count(written)} of ${counted(known, 'known pair')} written`, ...reasons, ...pairs, ...rest];
}
