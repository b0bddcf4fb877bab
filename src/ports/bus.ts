import type { JurisdictionCode } from '../domain/casework/jurisdiction.ts';
import type { DomainEvent, EventName } from '../domain/events.ts';

export type EventOf<N extends EventName> = Extract<DomainEvent, { name: N }>;

/** Tells every process what has happened. Best effort: a listener that was away reads the store. */
export interface EventBus {
  publish(event: DomainEvent): Promise<void>;
  /** Ends when the caller returns from its loop or the bus closes. */
  subscribe<N extends EventName>(name: N, jurisdiction: JurisdictionCode): AsyncIterable<EventOf<N>>;
  close(): Promise<void>;
}
