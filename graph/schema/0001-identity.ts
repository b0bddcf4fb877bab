import type { Migration } from '../../src/ports/graph.ts';

/** Each entity is one by the property it is merged on. Neo4j's constraint brings its index; Grafeo's does not, so each has one beside it. */
const UNIQUE: readonly (readonly [label: string, property: string])[] = [
  ['Record', 'sourceKey'],
  ['RecordVersion', 'id'],
  ['KeyBucket', 'id'],
  ['Suggestion', 'id'],
  ['Judgement', 'id'],
  ['Import', 'id'],
  ['Reject', 'id'],
  ['Outbox', 'id'],
  ['AuditEntry', 'id'],
  ['User', 'name'],
  ['Session', 'secretHash'],
  ['Jurisdiction', 'code'],
  ['Agency', 'id'],
  ['Agreement', 'id'],
  ['Suspect', 'id'],
  ['Organisation', 'id'],
  ['Route', 'id'],
  ['Event', 'id'],
  ['Migration', 'id'],
];

export const identity: Migration = {
  id: '0001-identity',
  statements: UNIQUE.flatMap(([label, property]) => [
    `CREATE CONSTRAINT ${label}_${property}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
    `CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
  ]),
};
