import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Organisation, Suspect, TraffickingEvent } from '../../src/domain/network/suspect.ts';
import type { Route } from '../../src/domain/places/route.ts';
import { graphsUnderTest, type OpenGraph } from '../support/graphs.ts';
import { put, write } from '../support/stored.ts';

const GRADE = { source: 'B', information: 2, text: 'said by a cousin' } as const;

describe.each(graphsUnderTest())('reference and network stores: $name', ({ open }) => {
  let db: OpenGraph;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.close());

  const suspect = (given: Partial<Suspect> = {}): Suspect => ({
    ...{ id: db.clock.newId('sus'), jurisdiction: 'VN', names: ['A'], aliases: [], phones: ['+84'], grade: GRADE },
    ...given,
  });
  const organisation = (): Organisation => ({
    ...{ id: db.clock.newId('org'), jurisdiction: 'VN', kind: 'venue', names: ['Bar'], phones: [], grade: GRADE },
  });
  const route = (): Route => ({
    id: db.clock.newId('rte'),
    jurisdiction: 'VN',
    legs: [{ order: 1, fromPlace: 'Lào Cai', toPlace: '河口', transport: 'foot', gate: 'lao-cai' }],
  });
  const event = (given: Partial<TraffickingEvent>): TraffickingEvent => ({
    ...{
      id: db.clock.newId('evt'),
      jurisdiction: 'VN',
      kind: 'sale',
      happened: '2012',
      participants: [],
      grade: GRADE,
    },
    ...given,
  });
  const keep = (network: object) =>
    db.graph.write((stores) =>
      stores.network.put({ suspects: [], organisations: [], routes: [], events: [], ...network }),
    );
  const eventsOf = (participant: string) => db.graph.read((stores) => stores.network.eventsOf(participant));

  it('keeps jurisdictions, agencies and agreements, each once, in order', async () => {
    const jurisdictions = (['CN', 'VN'] as const).map((code) => ({ code, name: code, ownName: code, capital: 'x' }));
    const agency = { id: 'vn-police', jurisdiction: 'VN', kind: 'police', name: 'Police', ownName: 'Công an' } as const;
    const agreement = { id: 'vn-cn', from: 'VN', to: 'CN', highestTier: 'T1', basis: 'Treaty, article 3' } as const;
    for (const name of ['Police before', 'Police'])
      await db.graph.write(async (stores) => {
        await stores.reference.putAgencies([{ ...agency, name }]);
        await stores.reference.putJurisdictions([...jurisdictions].reverse());
        await stores.reference.putAgreements([agreement]);
      });
    const kept = await db.graph.read(async ({ reference }) => [
      await reference.jurisdictions(),
      await reference.agencies(),
      await reference.agreements(),
    ]);
    expect(kept).toEqual([jurisdictions, [agency], [agreement]]);
  });

  it('gives suspects, organisations and routes back as they were put last', async () => {
    const [one, two, three] = [suspect(), organisation(), route()];
    await keep({ suspects: [{ ...one, names: ['before'] }], organisations: [two], routes: [three] });
    await keep({ suspects: [one] });
    const read = await db.graph.read(async ({ network }) => [
      await network.suspects('VN', undefined, 5),
      await network.organisations('VN', undefined, 5),
      await network.routes('VN', undefined, 5),
    ]);
    expect(read).toEqual([one, two, three].map((item) => ({ items: [item], hasMore: false })));
  });

  it('pages by id within a jurisdiction', async () => {
    const mine = [suspect(), suspect(), suspect()];
    await keep({ suspects: [...mine, suspect({ jurisdiction: 'CN' })] });
    const sorted = mine.map(({ id }) => id).sort();
    const page = (after?: string) => db.graph.read((stores) => stores.network.suspects('VN', after, 2));
    const [first, second] = [await page(), await page(sorted[1])];
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(sorted);
    expect([first.hasMore, second.hasMore]).toEqual([true, false]);
  });

  it('tells the events of each that took part, oldest first, whole', async () => {
    const [record] = await put(db, write(db, 'A-1'));
    const [broker, venue, way] = [suspect(), organisation(), route()];
    const participants = [
      { who: record!, role: 'victim' },
      { who: broker.id, role: 'broker' },
      { who: broker.id, role: 'transporter' },
    ] as const;
    const sale = event({ participants, happened: '2012-08', place: 'Hekou', route: way.id });
    const held = event({ participants: [{ who: venue.id, role: 'harbourer' }, participants[0]], happened: '2012-03' });
    await keep({ suspects: [broker], organisations: [venue], routes: [way], events: [sale, held] });
    expect(await eventsOf(record!)).toEqual([held, sale]);
    expect(await eventsOf(broker.id)).toEqual([sale]);
    expect(await eventsOf(venue.id)).toEqual([held]);
    expect(await eventsOf(db.clock.newId('sus'))).toEqual([]);
  });

  it('forgets who took part in an event that is put anew without them', async () => {
    const [one, two] = [suspect(), suspect()];
    const sale = event({ participants: [{ who: one.id, role: 'buyer' }] });
    await keep({ suspects: [one, two], events: [sale] });
    await keep({ events: [{ ...sale, participants: [{ who: two.id, role: 'buyer' }] }] });
    expect(await eventsOf(one.id)).toEqual([]);
    expect(await eventsOf(two.id)).toHaveLength(1);
  });
});
