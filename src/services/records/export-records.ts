import type { Actor } from '../../domain/casework/actor.ts';
import { may } from '../../domain/casework/actor.ts';
import { DomainError } from '../../domain/errors.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordFields } from '../../domain/people/record-fields.ts';
import { auditEntry, authorise } from '../access/authorise.ts';
import type { ServicePorts } from '../service-ports.ts';
import type { Services } from '../services.ts';

const PAGE = 500;

/** Streams page by page. The audit line is written before the first record leaves. */
export function createExportRecords(ports: Pick<ServicePorts, 'graph' | 'clock'>): Pick<Services['records'], 'export'> {
  return {
    export: async function* (actor, options) {
      authoriseExport(actor, options.as);
      await ports.graph.write((stores) =>
        stores.audit.append([
          auditEntry(ports.clock, actor, 'record.export', [], { as: options.as, kind: options.kind ?? 'all' }),
        ]),
      );
      let after: RecordId | undefined;
      for (;;) {
        const page = await ports.graph.read((stores) =>
          stores.records.page({
            ...(options.as !== 'each' && { jurisdiction: options.as }),
            ...(options.kind && { kind: options.kind }),
            ...(after && { after }),
            limit: PAGE,
          }),
        );
        for (const stored of page.items) yield options.ethnicity ? stored.written : withoutEthnicity(stored.written);
        after = page.items.at(-1)?.id;
        if (!page.hasMore || !after) return;
      }
    },
  };
}

function authoriseExport(actor: Actor, as: string): void {
  authorise(actor, 'record.export');
  const everyone = may(actor, 'import.each');
  if (as !== actor.jurisdiction && !everyone)
    throw new DomainError('FORBIDDEN', 'you may export the records of your own jurisdiction only');
}

function withoutEthnicity(written: RecordFields): RecordFields {
  const { ethnicity: _left, ...rest } = written;
  return rest;
}
