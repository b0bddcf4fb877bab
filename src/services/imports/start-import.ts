import { type Actor, may } from '../../domain/casework/actor.ts';
import type { JurisdictionCode } from '../../domain/casework/jurisdiction.ts';
import { DomainError } from '../../domain/errors.ts';
import { readMapping } from '../../intake/mapping.ts';
import type { Found } from '../../intake/read-records.ts';
import { readRecords } from '../../intake/read-records.ts';
import type { Import } from '../../ports/stores.ts';
import { auditEntry, authorise } from '../access/authorise.ts';
import type { ServicePorts } from '../service-ports.ts';
import type { ImportPreview, Services } from '../services.ts';

const PREVIEW_ROWS = 20;

type Ports = Pick<ServicePorts, 'graph' | 'files' | 'clock' | 'kickRelay'>;

export function createStartImport(ports: Ports): Pick<Services['imports'], 'start' | 'preview'> {
  const { graph, files, clock } = ports;
  return {
    start: async (actor, start) => {
      authoriseImport(actor, start.as);
      if (start.mapping !== undefined) readMapping(start.mapping);
      const id = clock.newId('imp');
      const jurisdiction = start.as === 'each' ? actor.jurisdiction : start.as;
      const kept = await files.write(id, jurisdiction, start.bytes);
      const job = clock.newOutboxId();
      const created = {
        id,
        jurisdiction,
        each: start.as === 'each',
        by: actor.userId,
        agency: actor.agency,
        file: id,
        size: kept.size,
        fileHash: kept.hash,
        found: '{}',
        ...(start.mapping !== undefined && { mapping: start.mapping }),
        startedAt: clock.now(),
      };
      const audit = auditEntry(clock, actor, 'record.import', [id], { as: start.as, bytes: kept.size });
      const running = await graph.write(async (stores): Promise<Import | undefined> => {
        const same = (await stores.imports.unfinished()).find((one) => one.id !== id && isSame(one, created));
        if (same) return same;
        await stores.imports.create(created);
        await stores.outbox.add(
          [{ id: job, job: { id: job, name: 'import-file', jurisdiction, importId: id } }],
          clock.now(),
        );
        await stores.audit.append([audit]);
        return undefined;
      });
      if (running) {
        await files.remove(id);
        return running;
      }
      ports.kickRelay();
      const started = await graph.read((stores) => stores.imports.find(id));
      if (!started) throw new DomainError('UNAVAILABLE', 'the import was not kept; try again');
      return started;
    },
    preview: async (actor, bytes, mapping) => {
      authorise(actor, 'record.import');
      return previewOf(bytes, actor.jurisdiction, mapping);
    },
  };
}

function authoriseImport(actor: Actor, as: JurisdictionCode | 'each'): void {
  authorise(actor, 'record.import');
  if (as === 'each') authorise(actor, 'import.each');
  else if (as !== actor.jurisdiction && !may(actor, 'import.each')) {
    throw new DomainError('FORBIDDEN', 'you may import for your own jurisdiction only');
  }
}

function isSame(a: Import, b: Pick<Import, 'jurisdiction' | 'each' | 'fileHash' | 'mapping'>): boolean {
  return a.fileHash === b.fileHash && a.jurisdiction === b.jurisdiction && a.each === b.each && a.mapping === b.mapping;
}

/** Reads no further than the rows it shows. */
async function previewOf(
  bytes: AsyncIterable<Uint8Array>,
  as: JurisdictionCode,
  mapping: string | undefined,
): Promise<ImportPreview> {
  let found: Found | undefined;
  const rows: Record<string, string>[] = [];
  const items = readRecords(bytes, {
    as,
    ...(mapping !== undefined && { mapping: readMapping(mapping) }),
    onFound: (one) => {
      found = one;
    },
  });
  for await (const item of items) {
    rows.push(item.record ? cellsOf(item.record.written) : item.cells);
    if (rows.length >= PREVIEW_ROWS) break;
  }
  return {
    encoding: found?.encoding ?? 'unknown',
    delimiter: found?.delimiter ?? ',',
    columns: found?.columns ?? [],
    rows,
  };
}

function cellsOf(written: object): Record<string, string> {
  const cells = Object.entries(written).filter(([column]) => column !== 'extra');
  return Object.fromEntries(
    cells.map(([column, value]) => [column, Array.isArray(value) ? value.join('; ') : String(value)]),
  );
}
