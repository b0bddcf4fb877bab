import type { JurisdictionCode } from '../../src/domain/casework/jurisdiction.ts';
import type { Organisation, Suspect, TraffickingEvent } from '../../src/domain/network/suspect.ts';
import type { Route } from '../../src/domain/places/route.ts';
import type { Transaction } from '../../src/ports/graph.ts';
import type { KeyService } from '../../src/ports/keys.ts';
import type { NetworkStore, Page } from '../../src/ports/stores.ts';
import { open, seal } from '../codec.ts';
import {
  eventsOfParticipant,
  leaveEvents,
  type NetworkLabel,
  type ParticipantLabel,
  pageNetwork,
  putNetwork,
  putOnRoutes,
  type SealedNode,
  takePartIn,
} from '../statements/network.ts';
import { pageOf } from './page.ts';

export function createNetworkStore(tx: Transaction, keys: KeyService): NetworkStore {
  const page =
    <T extends Held>(label: keyof typeof pageNetwork) =>
    async (jurisdiction: JurisdictionCode, after: string | undefined, limit: number): Promise<Page<T>> => {
      const rows = await tx.run(pageNetwork[label], { jurisdiction, after: after ?? '', limit: limit + 1 });
      return pageOf(rows, limit, (row) => opened<T>(row, keys));
    };
  return {
    put: async ({ suspects, organisations, routes, events }) => {
      await putSealed(tx, keys, 'Suspect', suspects);
      await putSealed(tx, keys, 'Organisation', organisations);
      await putSealed(tx, keys, 'Route', routes);
      await putSealed(tx, keys, 'Event', events);
      await relate(tx, events);
    },
    suspects: page<Suspect>('Suspect'),
    organisations: page<Organisation>('Organisation'),
    routes: page<Route>('Route'),
    eventsOf: async (participant) => {
      const rows = await tx.run(eventsOfParticipant[labelOf(participant)], { id: participant });
      return rows
        .map((row) => opened<TraffickingEvent>(row, keys))
        .sort((a, b) => (a.happened === b.happened ? (a.id < b.id ? -1 : 1) : a.happened < b.happened ? -1 : 1));
    },
  };
}

interface Held {
  readonly id: string;
  readonly jurisdiction: JurisdictionCode;
}

/** Each written anew is sealed under a new data key: what was known before is not kept here. */
async function putSealed(
  tx: Transaction,
  keys: KeyService,
  label: NetworkLabel,
  values: readonly Held[],
): Promise<void> {
  if (values.length === 0) return;
  const rows = values.map(({ id, jurisdiction, ...text }): SealedNode => {
    const dataKey = keys.newDataKey(jurisdiction);
    return { id, jurisdiction, wrappedKey: dataKey.wrapped, sealed: seal([dataKey.clear], id, text) };
  });
  await tx.run(putNetwork[label], { rows });
}

function opened<T extends Held>({ id, jurisdiction, wrappedKey, sealed }: SealedNode, keys: KeyService): T {
  const dataKey = keys.unwrap(jurisdiction as JurisdictionCode, wrappedKey);
  return { ...(open([dataKey], id, sealed) as Omit<T, keyof Held>), id, jurisdiction } as T;
}

async function relate(tx: Transaction, events: readonly TraffickingEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.run(leaveEvents, { ids: events.map(({ id }) => id) });
  const parts = events.flatMap(({ id, participants }) =>
    participants.map(({ who, role }) => ({ event: id, who, role })),
  );
  for (const label of PARTICIPANTS) {
    const rows = parts.filter(({ who }) => labelOf(who) === label);
    if (rows.length > 0) await tx.run(takePartIn[label], { rows });
  }
  const onRoutes = events.flatMap(({ id, route }) => (route ? [{ event: id, route }] : []));
  if (onRoutes.length > 0) await tx.run(putOnRoutes, { rows: onRoutes });
}

const PARTICIPANTS: readonly ParticipantLabel[] = ['Record', 'Suspect', 'Organisation'];

function labelOf(participant: string): ParticipantLabel {
  if (participant.startsWith('sus_')) return 'Suspect';
  return participant.startsWith('org_') ? 'Organisation' : 'Record';
}
