import type { Migration } from '../../src/ports/graph.ts';

/** What is looked up by something other than its identity. A record's id is random and made once, so it needs an index but no constraint. */
const LOOKED_UP: readonly (readonly [label: string, property: string])[] = [
  ['Record', 'id'],
  ['Record', 'jurisdiction'],
  ['Import', 'state'],
  ['Import', 'jurisdiction'],
  ['Outbox', 'state'],
  ['User', 'id'],
  ['User', 'oidcSubject'],
  ['Suspect', 'jurisdiction'],
  ['Organisation', 'jurisdiction'],
  ['Route', 'jurisdiction'],
];

export const lookUps: Migration = {
  id: '0002-look-ups',
  statements: LOOKED_UP.map(
    ([label, property]) => `CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
  ),
};
