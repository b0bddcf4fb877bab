import type { Agency } from '../domain/casework/jurisdiction.ts';
import type { Matcher } from '../matching/matcher.ts';
import type { EventBus } from '../ports/bus.ts';
import type { Clock } from '../ports/clock.ts';
import type { FileStore } from '../ports/files.ts';
import type { NewSecret, Passwords } from '../ports/identity.ts';
import type { KeyService } from '../ports/keys.ts';
import type { JobQueue } from '../ports/queue.ts';
import type { Graph } from '../ports/stores.ts';

/** Everything that the use cases reach the world through. */
export interface ServicePorts {
  readonly graph: Graph;
  readonly queue: Pick<JobQueue, 'counts'>;
  readonly bus: EventBus;
  readonly keys: KeyService;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly passwords: Passwords;
  readonly newSecret: NewSecret;
  readonly matcher: Matcher;
  /** Tells the relay that the outbox has something new, so that it need not wait for its next look. */
  readonly kickRelay: () => void;
  /** The body that records without one of their own are filed under, per jurisdiction. */
  readonly defaultAgency: (jurisdiction: Agency['jurisdiction']) => string;
}
