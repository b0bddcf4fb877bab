import type { PersonRecord } from '../../src/domain/people/person-record.ts';
import {
  type BulkOptions,
  type BulkResult,
  type ExplainedPair,
  startBulkRun,
} from '../../src/runtime/bulk/bulk-run.ts';
import type { Listed } from '../../src/runtime/bulk/roster.ts';

interface Matched extends BulkResult {
  readonly explained: readonly ExplainedPair[];
  readonly listed: readonly Listed[];
  readonly duplicate: number;
  readonly updated: number;
}

/** A whole bulk run over records that are at hand. */
export async function matchRecords(
  records: readonly PersonRecord[],
  options: Omit<BulkOptions, 'within'> & { readonly within?: boolean },
): Promise<Matched> {
  const run = startBulkRun({ within: false, ...options });
  try {
    for (const record of records) await run.take(record);
    const result = await run.find();
    const explained: ExplainedPair[] = [];
    for await (const some of run.explained(result.pairs)) explained.push(...some);
    const { listed, duplicate, updated } = run.roster;
    return { ...result, explained, listed, duplicate, updated };
  } finally {
    await run.end();
  }
}
