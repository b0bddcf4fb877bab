// Records, and perhaps what people know of them -> weights and how they were learned.
import { basename } from 'node:path';
import { DomainError } from '../../../domain/errors.ts';
import { PROBABILITY_FLOOR } from '../../../domain/match/evidence.ts';
import type { PersonRecord } from '../../../domain/people/person-record.ts';
import { FEWEST_DECISIONS } from '../../../matching/calibration/learn-labelled.ts';
import type { Reliability } from '../../../matching/calibration/reliability.ts';
import type { Matcher } from '../../../matching/matcher.ts';
import type { Prepared, PreparedWhole } from '../../../matching/prepared.ts';
import type { Weights } from '../../../matching/weights.ts';
import { counted, say } from '../../terminal/say.ts';
import { style } from '../../terminal/style.ts';

/** What there is to learn from beside the records. */
export interface Sources {
  readonly labels?: string;
  readonly decisions?: string;
  readonly names: 'counted' | 'tables';
  /** Headings of further columns to be compared. */
  readonly compare: readonly string[];
}

export interface Task {
  readonly records: readonly PreparedWhole[];
  readonly isPair: (a: number, b: number) => boolean;
  readonly allPairs: number;
}

/** Two kinds are matched with each other; of one kind, everybody with everybody. */
export function taskOf(all: readonly PersonRecord[], prepare: (record: PersonRecord) => Prepared): Task {
  const records = all.filter(({ consent }) => consent !== 'withdrawn');
  const missing = records.filter(({ kind }) => kind === 'missing').length;
  const rescued = records.length - missing;
  if (records.length < 2) throw new DomainError('INVALID_INPUT', 'There are not two records to learn from.');
  const across = missing > 0 && rescued > 0;
  return {
    records: records.map((record) => ({ ...prepare(record), record })),
    isPair: (a, b) => !across || records[a]?.kind !== records[b]?.kind,
    allPairs: across ? missing * rescued : (records.length * (records.length - 1)) / 2,
  };
}

type MatcherFor = (weights: Weights) => Matcher;

interface Learned {
  readonly weights: Weights;
  readonly how: string;
  readonly truePairs?: number;
  readonly reliability?: Reliability;
}

async function fromNothing(
  task: Task,
  from: Weights,
  { compare, names }: Pick<Sources, 'names' | 'compare'>,
  matcherFor: MatcherFor,
): Promise<Learned> {
  const { learnUnlabelled } = await import('../../../matching/calibration/learn-unlabelled.ts');
  const { weights, pairsLookedAt, truePairs } = learnUnlabelled(
    { ...task, from, compare, countNames: names === 'counted', matcherFor },
    'learned',
  );
  return { weights, truePairs, how: `by EM on ${counted(pairsLookedAt, 'unlabelled pair')}` };
}

/** Counted, where people have told which pairs are one person; otherwise found by expectation and maximisation. */
export function learnWeights(task: Task, from: Weights, options: Sources, matcherFor: MatcherFor): Promise<Learned> {
  if (options.decisions) return fromDecisions(task, from, options.decisions);
  return options.labels ? fromLabels(task, from, options.labels) : fromNothing(task, from, options, matcherFor);
}

async function fromLabels(task: Task, from: Weights, path: string): Promise<Learned> {
  const { learnFromTruth } = await import('../../../matching/calibration/learn-truth.ts');
  const { same: truth } = await knownPairs(task, path);
  if (truth.length === 0) throw new DomainError('INVALID_INPUT', `${basename(path)} names no pair of these records.`);
  const { weights, reliability } = learnFromTruth({ ...task, truth, from, floor: PROBABILITY_FLOOR }, 'learned');
  return { weights, reliability, how: `${counted(truth.length, 'labelled pair')} counted` };
}

async function fromDecisions(task: Task, from: Weights, path: string): Promise<Learned> {
  const { learnFromTruth } = await import('../../../matching/calibration/learn-truth.ts');
  const { same: truth, different: ruledOut } = await knownPairs(task, path);
  if (Math.min(truth.length, ruledOut.length) < FEWEST_DECISIONS) {
    throw new DomainError(
      'INVALID_INPUT',
      `${basename(path)} has too few decisions about these records to learn from: ${truth.length} of one person and ${ruledOut.length} of different persons, and ${FEWEST_DECISIONS} of either are needed.`,
    );
  }
  const floor = PROBABILITY_FLOOR;
  const { weights, reliability } = learnFromTruth({ ...task, truth, ruledOut, from, floor }, 'learned');
  return { weights, reliability, how: `${counted(truth.length + ruledOut.length, 'decision')} counted` };
}

/** The positions of the pairs in a file of labels; whose records are not at hand is told and left out. */
async function knownPairs(task: Task, path: string) {
  const { readLabels } = await import('../../tables/labels-file.ts');
  const labels = await readLabels(path);
  const position = new Map(task.records.map(({ record }, at) => [record.recordId, at]));
  const found = labels.flatMap(({ left, right, same }) => {
    const a = position.get(left);
    const b = position.get(right);
    return a === undefined || b === undefined ? [] : [{ pair: [a, b] as const, same }];
  });
  const strange = labels.length - found.length;
  if (strange > 0)
    say(style.warn(`${counted(strange, 'pair')} of ${basename(path)} name records that are not in the files`));
  const pairsThat = (are: boolean) =>
    found.filter(({ pair: [a, b], same }) => a !== b && same === are).map(({ pair }) => pair);
  return { same: pairsThat(true), different: pairsThat(false) };
}
