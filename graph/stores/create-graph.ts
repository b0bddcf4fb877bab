import type { RecordId } from '../../src/domain/ids.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { GraphEngine, Transaction } from '../../src/ports/graph.ts';
import type { KeyService } from '../../src/ports/keys.ts';
import type { Graph, Stores } from '../../src/ports/stores.ts';
import { answer } from '../statements/engine.ts';
import { createAuditStore } from './audit.ts';
import { createChangeStore, logChange } from './changes.ts';
import { createImportStore } from './imports.ts';
import { createNetworkStore } from './network.ts';
import { createOutboxStore } from './outbox.ts';
import { createRecordStore } from './records.ts';
import { createReferenceStore } from './reference.ts';
import { createSuggestionStore } from './suggestions.ts';
import { createUserStore } from './users.ts';

/** The stores over one engine. Every `read` and `write` is one transaction that all stores share. */
export function createGraph(engine: GraphEngine, ports: { readonly keys: KeyService; readonly clock: Clock }): Graph {
  return {
    read: (work) => engine.read((tx) => work(storesOf(tx, ports.keys, new Set()))),
    write: (work) =>
      engine.write(async (tx) => {
        const changed = new Set<RecordId>();
        const result = await work(storesOf(tx, ports.keys, changed));
        await logChange(tx, changed);
        return result;
      }),
    ping: async () => {
      await engine.read((tx) => tx.run(answer, {}));
    },
    close: () => engine.close(),
  };
}

/** `changed`: where the ids of records that this transaction changes are put. */
function storesOf(tx: Transaction, keys: KeyService, changed: Set<RecordId>): Stores {
  return {
    records: createRecordStore(tx, keys, changed),
    changes: createChangeStore(tx),
    suggestions: createSuggestionStore(tx, keys),
    imports: createImportStore(tx, keys),
    outbox: createOutboxStore(tx),
    audit: createAuditStore(tx),
    users: createUserStore(tx),
    reference: createReferenceStore(tx),
    network: createNetworkStore(tx, keys),
  };
}
