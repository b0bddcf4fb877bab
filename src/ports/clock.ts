import type { IdPrefix } from '../domain/ids.ts';

/** Time, ids and randomness, so that everything else can be repeated. */
export interface Clock {
  /** UTC, ISO 8601 with milliseconds. */
  now(): string;
  newId<P extends IdPrefix>(prefix: P): `${P}_${string}`;
  /** An outbox id: sorts by the time it was made, so that what happened first is sent first. */
  newOutboxId(): `out_${string}`;
}
