import type { Agency, Agreement, Jurisdiction } from '../../src/domain/casework/jurisdiction.ts';
import { statement } from './statement.ts';

export const putJurisdictions = statement<{ readonly rows: readonly Jurisdiction[] }, { readonly code: string }>(
  'reference.putJurisdictions',
  'UNWIND $rows AS row MERGE (j:Jurisdiction {code: row.code}) SET j = row RETURN j.code AS code',
);

export const putAgencies = statement<{ readonly rows: readonly Agency[] }, { readonly id: string }>(
  'reference.putAgencies',
  `UNWIND $rows AS row
   MERGE (a:Agency {id: row.id})
   SET a = row
   MERGE (j:Jurisdiction {code: row.jurisdiction})
   MERGE (a)-[:PART_OF]->(j)
   RETURN a.id AS id`,
);

export const putAgreements = statement<{ readonly rows: readonly Agreement[] }, { readonly id: string }>(
  'reference.putAgreements',
  'UNWIND $rows AS row MERGE (g:Agreement {id: row.id}) SET g = row RETURN g.id AS id',
);

export const allJurisdictions = statement<Record<string, never>, Jurisdiction>(
  'reference.jurisdictions',
  `MATCH (j:Jurisdiction) WHERE j.name IS NOT NULL
   RETURN j.code AS code, j.name AS name, j.ownName AS ownName, j.capital AS capital ORDER BY code`,
);

export const allAgencies = statement<Record<string, never>, Agency>(
  'reference.agencies',
  `MATCH (a:Agency)
   RETURN a.id AS id, a.jurisdiction AS jurisdiction, a.kind AS kind, a.name AS name, a.ownName AS ownName ORDER BY id`,
);

export const allAgreements = statement<Record<string, never>, Agreement>(
  'reference.agreements',
  `MATCH (g:Agreement)
   RETURN g.id AS id, g.from AS from, g.to AS to, g.highestTier AS highestTier, g.basis AS basis ORDER BY id`,
);
