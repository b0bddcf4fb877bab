import type { JobHandlers } from '../../src/ports/queue.ts';
import type { JobServices } from '../../src/services/jobs.ts';

/** Which use case does which job. What a refusal means for the job is decided where jobs are run. */
export function createHandlers({ jobs }: { readonly jobs: JobServices }): JobHandlers {
  return {
    'match-record': ({ id, jurisdiction, recordIds }, context) =>
      jobs.matchRecords(jurisdiction, recordIds, { ...context, jobId: id }),
    rematch: ({ id, jurisdiction, after }, context) => jobs.rematch(jurisdiction, after, { ...context, jobId: id }),
    'import-file': ({ id, importId }, context) => jobs.importFile(importId, { ...context, jobId: id }),
  };
}
