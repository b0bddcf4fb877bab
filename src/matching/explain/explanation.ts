// One pair with all that an explanation shows around its rows, for the command line and the picture.
import type { Evidence, Feature, PairScore } from '../../domain/match/evidence.ts';
import type { Weights } from '../weights.ts';

export interface Explanation {
  readonly missingId: string;
  readonly rescuedId: string;
  readonly probability: number;
  /** Bits before anything is compared: the prior. */
  readonly start: number;
  /** Bits of all the evidence. */
  readonly weight: number;
  readonly evidence: readonly Evidence[];
  readonly weightsVersion: string;
  /** What is not known and could move the pair the furthest, first. */
  readonly unknowns: readonly Unknown[];
  /** Bits, `start` included, at which a pair has this probability. */
  readonly bitsAt: (probability: number) => number;
}

/** `weights`: those at hand. Where the pair was weighed with others, its start is worked out from its own numbers. */
export function explanationOf(
  ids: Pick<Explanation, 'missingId' | 'rescuedId'>,
  score: PairScore,
  weights: Weights,
): Explanation {
  const known = weights.version === score.weightsVersion;
  const { slope, shift } = (known && weights.calibration) || { slope: 1, shift: 0 };
  return {
    ...ids,
    probability: score.probability,
    start: known ? weights.priorBits : odds(score.probability) - score.weight,
    weight: score.weight,
    // Columns of other people's tables are no part of a record: where there are none, nothing is missing.
    evidence: score.evidence.filter((row) => row.feature !== 'attributes' || row.verdict !== 'blank'),
    weightsVersion: score.weightsVersion,
    unknowns: largestUnknowns(score.evidence, weights),
    bitsAt: (probability) => (odds(probability) - shift) / slope,
  };
}

/** Beyond this a probability is 0 or 1 as far as its digits go. */
const MOST_ODDS = 50;

function odds(probability: number): number {
  const bits = Math.log2(probability / (1 - probability));
  return Math.min(MOST_ODDS, Math.max(-MOST_ODDS, bits));
}

/** What knowing a feature could bring, in bits. */
export interface Unknown {
  readonly feature: Feature;
  readonly least: number;
  readonly most: number;
}

const MOST_UNKNOWNS = 3;

function largestUnknowns(evidence: readonly Evidence[], weights: Weights): Unknown[] {
  return evidence
    .filter((row) => row.verdict === 'blank')
    .map(({ feature }) => {
      const bits = Object.values(weights.features[feature]).map(({ m, u }) => Math.log2(m / u));
      return { feature, least: Math.min(0, ...bits), most: Math.max(0, ...bits) };
    })
    .filter(({ least, most }) => most - least > 0)
    .sort((a, b) => b.most - b.least - (a.most - a.least))
    .slice(0, MOST_UNKNOWNS);
}
