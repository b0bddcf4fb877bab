// One suggestion of a service, as the caller may see it.
import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { FEATURES } from '../../domain/match/evidence.ts';
import { type Explanation, explanationOf } from '../../matching/explain/explanation.ts';
import { DEFAULT_WEIGHTS } from '../../matching/weights.ts';
import { findEndpoint } from '../service/endpoint.ts';
import { PROBLEM, type Service, serviceAt } from '../service/service.ts';
import type { ExplainOptions } from './options.ts';

const SIDES = 'sides { ... on PersonRecord { jurisdiction recordId } }';
const FIND = `query ($text: String!) { result: search(text: $text, first: 20) { ${PROBLEM}
  ... on SearchSuccess { data { record { jurisdiction recordId suggestions { id kind ${SIDES} } } } } } }`;
const READ = `query ($id: ID!, $language: Language!) { result: suggestion(id: $id) { ${PROBLEM}
  ... on Suggestion { probability weight weightsVersion
    evidence { feature level bits verdict explanation(language: $language) values } } } }`;

const Side = z.object({ jurisdiction: z.string(), recordId: z.string() });
const SomeSide = Side.partial();
const Hits = z.object({
  data: z.array(
    z.object({
      record: Side.extend({
        suggestions: z.array(z.object({ id: z.string(), kind: z.string(), sides: z.array(SomeSide) })),
      }),
    }),
  ),
});

const word = z.string().transform((constant) => constant.toLowerCase().replaceAll('_', '-'));
const Row = z.object({
  feature: word.pipe(z.enum(FEATURES)),
  level: z.string(),
  bits: z.number(),
  verdict: word.pipe(z.enum(['supports', 'contradicts', 'blank', 'neutral'])),
  explanation: z.string(),
  values: z.tuple([z.string(), z.string()]),
});
const Read = z.object({
  probability: z.number(),
  weight: z.number(),
  weightsVersion: z.string(),
  evidence: z.array(Row),
});

/** DomainError UNAVAILABLE where no service runs, NOT_FOUND where it has no such pair, FORBIDDEN where it may not tell. */
export async function explainSuggestion({ missing, rescued, language }: ExplainOptions): Promise<Explanation> {
  const service = await runningService();
  const id = await suggestionOf(service, missing, rescued);
  const read = await service.ask(READ, { id, language: language.toUpperCase() }, Read);
  // The sentences are made there, from facts that are sealed there.
  const evidence = read.evidence.map(({ explanation, ...row }) => ({ ...row, because: explanation, facts: {} }));
  return explanationOf({ missingId: missing, rescuedId: rescued }, { ...read, evidence }, DEFAULT_WEIGHTS);
}

async function runningService(): Promise<Service> {
  const found = await findEndpoint();
  if (found) return serviceAt(found);
  throw new DomainError(
    'UNAVAILABLE',
    'no service runs on this machine. Start one with `homeward serve`, set HOMEWARD_URL and HOMEWARD_TOKEN, or compare two files with --files missing.csv rescued.csv.',
  );
}

async function suggestionOf(service: Service, missing: string, rescued: string): Promise<string> {
  const hits = await service.ask(FIND, { text: idOf(missing) }, Hits).catch((error) => {
    throw error instanceof DomainError && error.code === 'FORBIDDEN' ? needsOfficer() : error;
  });
  const own = hits.data.filter(({ record }) => isMeant(record, missing));
  if (own.length === 0) throw unknown(`you hold no record with the id ${missing}`);
  const pairs = own.flatMap(({ record }) => record.suggestions).filter((one) => one.kind === 'MATCH');
  const pair = pairs.find(({ sides }) => sides.some((side) => isMeant(side, rescued)));
  if (pair) return pair.id;
  const others = pairs.some(({ sides }) => sides.some((side) => side.recordId === undefined));
  const partner = others
    ? ' A partner holds records that it may be one person with; those are not explained in words.'
    : '';
  throw unknown(`no suggestion brings ${missing} and ${rescued} together.${partner}`);
}

/** A partner's side has neither. */
function isMeant({ jurisdiction, recordId }: z.infer<typeof SomeSide>, id: string): boolean {
  return recordId !== undefined && (recordId === id || `${jurisdiction}/${recordId}` === id);
}

function idOf(id: string): string {
  return id.replace(/^(CN|VN|LA|MM|KH|TH)\//, '');
}

function unknown(what: string): DomainError {
  return new DomainError(
    'NOT_FOUND',
    `${what.replace(/\.?$/, '.')} With --files any two records of two files can be explained.`,
  );
}

function needsOfficer(): DomainError {
  return new DomainError(
    'FORBIDDEN',
    'this account runs the machine and reads no cases. Set HOMEWARD_URL and HOMEWARD_TOKEN to those of an officer (`homeward user token NAME` makes a token), or compare two files with --files.',
  );
}
