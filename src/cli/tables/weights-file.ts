// A table of weights as a file: written by `calibrate`, read by every command that scores. It is checked whole, because a share that is none would
// give scores that are none.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { FEATURES } from '../../domain/match/evidence.ts';
import { ATTRIBUTE_LEVELS, DEFAULT_WEIGHTS, type Weights } from '../../matching/weights.ts';
import { readTextFile } from './source-file.ts';

const share = z.number().gt(0).max(1);
const level = z.strictObject({ m: share, u: share });
const shares = z.record(z.string(), share);
const attributeShares = z.strictObject(
  Object.fromEntries(ATTRIBUTE_LEVELS.map((name) => [name, share])) as Record<
    (typeof ATTRIBUTE_LEVELS)[number],
    typeof share
  >,
);
const attribute = z.strictObject({
  levels: z.strictObject(
    Object.fromEntries(ATTRIBUTE_LEVELS.map((name) => [name, level])) as Record<
      (typeof ATTRIBUTE_LEVELS)[number],
      typeof level
    >,
  ),
  shares,
  unlisted: share,
  given: z.strictObject({ column: z.string(), u: attributeShares }).optional(),
});
const weightsSchema = z.strictObject({
  version: z.string().regex(/^[\w.-]{1,80}$/, 'is not a name of letters, digits, dots and hyphens'),
  priorBits: z.number().min(-60).max(60),
  features: z.record(z.enum(FEATURES), z.record(z.string(), level)),
  attributes: z.record(z.string(), attribute).optional(),
  names: z.strictObject({ shares, unlisted: share }).optional(),
  calibration: z.strictObject({ slope: z.number().min(0.05).max(20), shift: z.number().min(-60).max(60) }).optional(),
  learnedFrom: z.string().optional(),
});

const SHOWN = 5;

/** The weights of a file, or those that come with the program where none is named. DomainError INVALID_INPUT says what is wrong with the file. */
export async function readWeightsFile(path: string | undefined): Promise<Weights> {
  if (path === undefined) return DEFAULT_WEIGHTS;
  const parsed = weightsSchema.safeParse(parseJson(await readTextFile(path), path));
  const problems = parsed.success
    ? missingLevels(parsed.data.features)
    : parsed.error.issues.map((issue) => `${issue.path.map(String).join('.') || 'weights'}: ${issue.message}`);
  if (!parsed.success || problems.length > 0) refuse(path, problems);
  const given = Object.entries(parsed.data).filter(([, part]) => part !== undefined);
  return Object.fromEntries(given) as unknown as Weights;
}

// A level that the comparisons know and the table does not would end a run in the middle.
function missingLevels(features: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string[] {
  return FEATURES.flatMap((feature) =>
    Object.keys(DEFAULT_WEIGHTS.features[feature])
      .filter((name) => features[feature]?.[name] === undefined)
      .map(
        (name) => `features.${feature}.${name}: is missing; learn the weights again with this version of the program`,
      ),
  );
}

function parseJson(json: string, path: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return refuse(path, ['it is not JSON']);
  }
}

function refuse(path: string, problems: readonly string[]): never {
  const more = problems.length > SHOWN ? ` And ${problems.length - SHOWN} more.` : '';
  throw new DomainError(
    'INVALID_INPUT',
    `${path} cannot be used as weights. ${problems.slice(0, SHOWN).join('; ')}.${more}`,
    problems.slice(0, SHOWN).map((reason) => ({ field: 'weights', reason })),
  );
}

/** Named after the day and what it holds, so that no two tables share a version. */
export function withVersion(weights: Weights, day: string): Weights {
  const { version: _, ...content } = weights;
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);
  return { ...weights, version: `${day}-${hash}` };
}
