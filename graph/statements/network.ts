// The network under investigation. Who took part in what is in the relations; everything that names or places somebody is sealed.
import { statement } from './statement.ts';

export type SealedNode = {
  readonly id: string;
  readonly jurisdiction: string;
  readonly wrappedKey: string;
  readonly sealed: string;
};
type Put = { readonly rows: readonly SealedNode[] };
type Page = { readonly jurisdiction: string; readonly after: string; readonly limit: number };
type Id = { readonly id: string };

/** Labels that a statement may be made for: never text that comes from outside. */
export type NetworkLabel = 'Suspect' | 'Organisation' | 'Route' | 'Event';
export type ParticipantLabel = 'Record' | 'Suspect' | 'Organisation';

const ROW = 'n.id AS id, n.jurisdiction AS jurisdiction, n.wrappedKey AS wrappedKey, n.sealed AS sealed';

const put = (label: NetworkLabel, name: string) =>
  statement<Put, Id>(name, `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n = row RETURN n.id AS id`);
const page = (label: NetworkLabel, name: string) =>
  statement<Page, SealedNode>(
    name,
    `MATCH (n:${label} {jurisdiction: $jurisdiction}) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit RETURN ${ROW} ORDER BY id`,
  );
const takePart = (label: ParticipantLabel, name: string) =>
  statement<
    { readonly rows: readonly { readonly event: string; readonly who: string; readonly role: string }[] },
    { readonly event: string }
  >(
    name,
    `UNWIND $rows AS row
     MATCH (e:Event {id: row.event})
     MATCH (p:${label} {id: row.who})
     MERGE (p)-[:TOOK_PART {role: row.role}]->(e)
     RETURN e.id AS event`,
  );
const eventsOf = (label: ParticipantLabel, name: string) =>
  statement<Id, SealedNode>(name, `MATCH (p:${label} {id: $id})-[:TOOK_PART]->(n:Event) RETURN DISTINCT ${ROW}`);

export const putNetwork = {
  Suspect: put('Suspect', 'network.putSuspects'),
  Organisation: put('Organisation', 'network.putOrganisations'),
  Route: put('Route', 'network.putRoutes'),
  Event: put('Event', 'network.putEvents'),
} as const;

export const pageNetwork = {
  Suspect: page('Suspect', 'network.pageSuspects'),
  Organisation: page('Organisation', 'network.pageOrganisations'),
  Route: page('Route', 'network.pageRoutes'),
} as const;

export const takePartIn = {
  Record: takePart('Record', 'network.recordTakesPart'),
  Suspect: takePart('Suspect', 'network.suspectTakesPart'),
  Organisation: takePart('Organisation', 'network.organisationTakesPart'),
} as const;

export const eventsOfParticipant = {
  Record: eventsOf('Record', 'network.eventsOfRecord'),
  Suspect: eventsOf('Suspect', 'network.eventsOfSuspect'),
  Organisation: eventsOf('Organisation', 'network.eventsOfOrganisation'),
} as const;

/** Who took part before the event was written anew. */
export const leaveEvents = statement<{ readonly ids: readonly string[] }, { readonly left: number }>(
  'network.leaveEvents',
  `UNWIND $ids AS id
   MATCH (e:Event {id: id})<-[t:TOOK_PART]-()
   DELETE t
   RETURN count(t) AS left`,
);

export const putOnRoutes = statement<
  { readonly rows: readonly { readonly event: string; readonly route: string }[] },
  { readonly event: string }
>(
  'network.putOnRoutes',
  `UNWIND $rows AS row
   MATCH (e:Event {id: row.event})
   MATCH (r:Route {id: row.route})
   MERGE (e)-[:ON_ROUTE]->(r)
   RETURN e.id AS event`,
);
