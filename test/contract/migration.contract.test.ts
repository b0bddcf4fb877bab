import { describe, expect, it } from 'vitest';
import { changeLog } from '../../graph/schema/0003-change-log.ts';
import { MIGRATIONS } from '../../graph/schema/migrate.ts';
import { statement } from '../../graph/statements/statement.ts';
import { graphsUnderTest } from '../support/graphs.ts';
import { put, write } from '../support/stored.ts';

type Count = { readonly n: number };

const makeBuckets = statement<{ readonly buckets: number }, Count>(
  'test.makeBuckets',
  "UNWIND range(1, $buckets) AS i CREATE (b:KeyBucket {id: toString(i), entries: '(a 1.1)'}) RETURN count(b) AS n",
);
const setKeys = statement<Record<string, never>, Count>(
  'test.setKeys',
  "MATCH (r:Record) SET r.keys = '0001a' RETURN count(r) AS n",
);
const buckets = statement<Record<string, never>, Count>('test.buckets', 'MATCH (b:KeyBucket) RETURN count(b) AS n');
const keyed = statement<Record<string, never>, Count>(
  'test.keyed',
  'MATCH (r:Record) WHERE r.keys IS NOT NULL RETURN count(r) AS n',
);

it('no migration drops an index: Grafeo would lose that of every label whose nodes have the property', () => {
  const statements = MIGRATIONS.flatMap((one) => [...one.statements, ...(one.untilNone ?? [])]);
  expect(statements.filter((text) => /DROP\s+INDEX/i.test(text))).toEqual([]);
});

describe.each(graphsUnderTest())('a home that was made with blocking keys: $name', ({ open }) => {
  it('is rid of them after the migration, however many there were, and has its records', async () => {
    const db = await open();
    try {
      const ids = await put(db, write(db, 'A'), write(db, 'B'), write(db, 'C'));
      await db.engine.write((tx) => tx.run(makeBuckets, { buckets: 10_003 }));
      await db.engine.write((tx) => tx.run(setKeys, {}));
      expect(await db.engine.migrate([{ ...changeLog, id: 'once more' }])).toEqual(['once more']);
      const left = await db.engine.read(async (tx) => [await tx.run(buckets, {}), await tx.run(keyed, {})]);
      expect(left).toEqual([[{ n: 0 }], [{ n: 0 }]]);
      expect(await db.graph.read((stores) => stores.records.find(ids))).toHaveLength(3);
    } finally {
      await db.close();
    }
  });
});
