import { z } from 'zod';
import { JURISDICTIONS } from '../../src/domain/casework/jurisdiction.ts';
import { type IdPrefix, isId } from '../../src/domain/ids.ts';
import type { Job } from '../../src/ports/queue.ts';

function id<P extends IdPrefix>(prefix: P) {
  return z.custom<`${P}_${string}`>((value) => typeof value === 'string' && isId(prefix, value));
}

const common = { id: id('out'), jurisdiction: z.enum(JURISDICTIONS) };

// Strict: a job carries ids and its jurisdiction, and whatever else stands in it has no business in a queue.
const jobSchema = z.discriminatedUnion('name', [
  z.strictObject({ ...common, name: z.literal('match-record'), recordIds: z.array(id('rec')).min(1) }),
  z.strictObject({ ...common, name: z.literal('rematch'), after: id('rec').exactOptional() }),
  z.strictObject({ ...common, name: z.literal('import-file'), importId: id('imp') }),
]);

/** What a backend keeps of a job besides its id and name. */
export type JobPayload = Readonly<Record<string, unknown>>;

export function payloadOf(job: Job): JobPayload {
  const { id: _id, name: _name, ...payload } = job;
  return payload;
}

/** The job as it was added, or undefined when it is none that this version knows. */
export function readJob(id: string | undefined, name: string, payload: unknown): Job | undefined {
  const fields = typeof payload === 'object' && payload !== null ? payload : {};
  return jobSchema.safeParse({ ...fields, id, name }).data;
}
