// Which of the pairs that are known to be one person `match` did not write, and why not. Nothing is lost to blocking, because every record is compared
// with every other; what is left is what was never compared, what is not likely enough, and what others stand before.
import type { PersonRecord } from '../../../domain/people/person-record.ts';
import type { Matcher } from '../../../matching/matcher.ts';
import type { Weights } from '../../../matching/weights.ts';
import type { BulkPair } from '../../../runtime/bulk/best-pairs.ts';
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

export interface Diagnosing {
  /** Every record as it is read: those that the file of labels speaks of are kept. */
  see(record: PersonRecord): void;
  of(pairs: readonly BulkPair[], weights: Weights, floor: number): Diagnosis;
}

/** `truth`: a file of labels. DomainError as `readLabels`. */
export async function startDiagnosis(truth: string): Promise<Diagnosing> {
  const known = (await readLabels(truth)).filter(({ same }) => same);
  const ids = new Set(known.flatMap(({ left, right }) => [left, right]));
  const byId = new Map<string, PersonRecord>();
  return {
    see(record) {
      if (ids.has(record.recordId)) byId.set(record.recordId, record);
    },
    of(pairs, weights, floor) {
      const nameOf = (missing: string, rescued: string) => `${missing}\0${rescued}`;
      const written = new Set(pairs.map(({ held, asked }) => nameOf(held.recordId, asked.recordId)));
      const matcher = loadMatcher(weights);
      const lost = known
        .filter(({ left, right }) => !written.has(nameOf(left, right)))
        .map(({ left, right }): LostPair => {
          const ids = { missing: left, rescued: right };
          return { ...ids, ...lostBecause(byId.get(left), byId.get(right), matcher, floor) };
        });
      return { known: known.length, written: known.length - lost.length, lost };
    },
  };
}

function lostBecause(
  missing: PersonRecord | undefined,
  rescued: PersonRecord | undefined,
  matcher: Matcher,
  floor: number,
): Omit<LostPair, 'missing' | 'rescued'> {
  if (!missing || !rescued) return { because: 'not-in-the-files' };
  if (missing.consent === 'withdrawn' || rescued.consent === 'withdrawn') return { because: 'consent-withdrawn' };
  const { probability, weight, evidence } = matcher.score(matcher.prepare(missing), matcher.prepare(rescued));
  const against = evidence.filter(({ verdict }) => verdict === 'contradicts').sort((a, b) => a.bits - b.bits);
  return {
    because: probability < floor ? 'below-the-floor' : 'beyond-the-limit',
    probability,
    weight,
    contradicts: against.map(({ feature }) => feature),
    blank: evidence.filter(({ verdict }) => verdict === 'blank').map(({ feature }) => feature),
  };
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
