import { type Actor, may } from '../../domain/casework/actor.ts';
import { DomainError } from '../../domain/errors.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordFields } from '../../domain/people/record-fields.ts';
import type { Graph } from '../../ports/stores.ts';
import { auditEntry, authorise } from '../access/authorise.ts';
import type { ServicePorts } from '../service-ports.ts';
import type { ExportOptions, Services } from '../services.ts';

const PAGE = 500;

/** Streams page by page. The audit line is written before the first record leaves. */
export function createExportRecords(
  ports: Pick<ServicePorts, 'graph' | 'clock'>,
): Pick<Services['records'], 'export' | 'exportHeadings'> {
  return {
    exportHeadings: async (actor, options) => {
      authoriseExport(actor, options.as);
      const headings = new Set<string>();
      for await (const written of pages(ports.graph, options)) {
        for (const heading of Object.keys(written.extra ?? {})) headings.add(heading);
      }
      return [...headings].sort();
    },
    export: async function* (actor, options) {
      authoriseExport(actor, options.as);
      const { as, kind, ethnicity } = options;
      const audit = auditEntry(ports.clock, actor, 'record.export', [], { as, kind: kind ?? 'all', ethnicity });
      await ports.graph.write((stores) => stores.audit.append([audit]));
      for await (const written of pages(ports.graph, options)) yield ethnicity ? written : withoutEthnicity(written);
    },
  };
}

function authoriseExport(actor: Actor, as: ExportOptions['as']): void {
  authorise(actor, 'record.export');
  if (as !== actor.jurisdiction && !may(actor, 'import.each')) {
    throw new DomainError('FORBIDDEN', 'you may export the records of your own jurisdiction only');
  }
}

async function* pages(graph: Graph, { as, kind }: ExportOptions): AsyncGenerator<RecordFields> {
  let after: RecordId | undefined;
  for (;;) {
    const page = await graph.read((stores) =>
      stores.records.page({
        ...(as !== 'each' && { jurisdiction: as }),
        ...(kind && { kind }),
        ...(after && { after }),
        limit: PAGE,
      }),
    );
    for (const stored of page.items) yield stored.written;
    after = page.items.at(-1)?.id;
    if (!page.hasMore || !after) return;
  }
}

function withoutEthnicity(written: RecordFields): RecordFields {
  const { ethnicity: _left, ...rest } = written;
  return rest;
}
