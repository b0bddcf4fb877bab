import { describe, expect, it } from 'vitest';
import { clustersOf } from '../../src/matching/cluster.ts';
import { recordOf } from './record-of.ts';

const people = (ids: string) => [...ids].map((id) => recordOf({ record_id: id }));

/** `ab=0.9 bc=0.6`: who is linked with whom, and the probability. The clusters, each as its ids in order. */
function clusters(ids: string, links: string, threshold = 0.5): string[] {
  const records = people(ids);
  const byId = new Map(records.map((record) => [record.recordId, record]));
  const pairs = links.split(' ').flatMap((link) => {
    const a = byId.get(link[0] ?? '');
    const b = byId.get(link[1] ?? '');
    return a && b ? [{ a, b, probability: Number(link.slice(3)) }] : [];
  });
  const groups = new Map<string, string[]>();
  for (const { recordId, clusterId } of clustersOf(records, pairs, threshold)) {
    groups.set(clusterId, [...(groups.get(clusterId) ?? []), recordId]);
  }
  return [...groups].map(([name, members]) => `${name}:${members.sort().join('')}`).sort();
}

describe('clusters', () => {
  it('put two together from the threshold on', () => {
    expect(clusters('abc', 'ab=0.5 bc=0.49')).toEqual(['a:ab', 'c:c']);
    expect(clusters('ab', 'ab=0.89', 0.9)).toEqual(['a:a', 'b:b']);
    expect(clusters('ab', 'ab=1', 1)).toEqual(['a:a', 'b:b']);
  });

  it('join three by two good pairs, though the third pair was never written', () => {
    expect(clusters('abc', 'ab=0.99 bc=0.99')).toEqual(['a:abc']);
  });

  it('do not let one pair join two groups that have nothing else in common', () => {
    const two = 'ab=0.99 bc=0.99 ac=0.99 xy=0.99 yz=0.99 xz=0.99';
    expect(clusters('abcxyz', `${two} cx=0.9`)).toEqual(['a:abc', 'x:xyz']);
    expect(clusters('abcxyz', `${two} cx=0.9 by=0.95 az=0.95 bx=0.9`)).toEqual(['a:abcxyz']);
  });

  it('do not depend on the order of records or links, equal ones among them', () => {
    const links = 'ab=0.9 bc=0.9 cd=0.9 de=0.9 ef=0.9 fa=0.9'.split(' ');
    const once = clusters('abcdef', links.join(' '));
    for (const turn of [1, 2, 3, 4, 5]) {
      const turned = [...links.slice(turn), ...links.slice(0, turn)].reverse().join(' ');
      expect(clusters('fdbeca', turned)).toEqual(once);
    }
  });

  it('tell of each record the best pair that holds it', () => {
    const [a, b, c, d] = people('abcd');
    if (!a || !b || !c || !d) throw new Error('four records are needed');
    const link = (x: typeof a, y: typeof a, probability: number) => ({ a: x, b: y, probability });
    const rows = clustersOf([a, b, c, d], [link(a, b, 0.9), link(b, c, 0.8), link(c, d, 0.3)], 0.5);
    expect(rows.map((row) => row.probability)).toEqual([0.9, 0.9, 0.8, 1]);
  });

  it('take a long chain without end of stack or time', () => {
    const records = Array.from({ length: 20_000 }, (_, at) => recordOf({ record_id: `r${at}` }));
    const links = records.slice(1).flatMap((b, at) => {
      const a = records[at];
      return a ? [{ a, b, probability: 0.999 }] : [];
    });
    const sizes = new Map<string, number>();
    for (const { clusterId } of clustersOf(records, links, 0.5)) sizes.set(clusterId, (sizes.get(clusterId) ?? 0) + 1);
    expect(Math.max(...sizes.values())).toBeLessThan(20);
  });
});
