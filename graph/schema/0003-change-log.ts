import type { Migration } from '../../src/ports/graph.ts';

/** Nodes that one transaction of a clean-up touches: what a small heap bears. */
const AT_ONCE = 10_000;

/** The change log comes; blocking keys, which every record is compared without, go. */
export const changeLog: Migration = {
  id: '0003-change-log',
  statements: [
    'CREATE CONSTRAINT ChangeLog_id_unique IF NOT EXISTS FOR (n:ChangeLog) REQUIRE n.id IS UNIQUE',
    'CREATE INDEX ChangeLog_id IF NOT EXISTS FOR (n:ChangeLog) ON (n.id)',
    'CREATE CONSTRAINT Change_number_unique IF NOT EXISTS FOR (n:Change) REQUIRE n.number IS UNIQUE',
    'CREATE INDEX Change_number IF NOT EXISTS FOR (n:Change) ON (n.number)',
    // Its index stays: on Grafeo, to drop one is to drop the index on `id` of every label. On Neo4j it was the constraint's own.
    'DROP CONSTRAINT KeyBucket_id_unique IF EXISTS',
  ],
  untilNone: [
    `MATCH (b:KeyBucket) WITH b LIMIT ${AT_ONCE} DELETE b RETURN 1 AS done`,
    `MATCH (r:Record) WHERE r.keys IS NOT NULL WITH r LIMIT ${AT_ONCE} REMOVE r.keys RETURN 1 AS done`,
  ],
};
