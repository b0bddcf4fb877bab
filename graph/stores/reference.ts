import type { Transaction } from '../../src/ports/graph.ts';
import type { ReferenceStore } from '../../src/ports/stores.ts';
import {
  allAgencies,
  allAgreements,
  allJurisdictions,
  putAgencies,
  putAgreements,
  putJurisdictions,
} from '../statements/reference.ts';

export function createReferenceStore(tx: Transaction): ReferenceStore {
  return {
    putJurisdictions: async (rows) => {
      await tx.run(putJurisdictions, { rows });
    },
    putAgencies: async (rows) => {
      await tx.run(putAgencies, { rows });
    },
    putAgreements: async (rows) => {
      await tx.run(putAgreements, { rows });
    },
    jurisdictions: () => tx.run(allJurisdictions, {}),
    agencies: () => tx.run(allAgencies, {}),
    agreements: () => tx.run(allAgreements, {}),
  };
}
