import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { startProgress } from '../terminal/progress.ts';
import { counted } from '../terminal/say.ts';
import { askPatiently } from './ask-patiently.ts';
import { PROBLEM, type Service } from './service.ts';

const LOOK_EVERY_MS = 400;
const QUERY = `{ result: work { ${PROBLEM} ... on Work { pending { name count } } } }`;
const Pending = z.object({ pending: z.array(z.object({ name: z.string(), count: z.number() })) });

/** Resolves when nothing is left to import or to match. The counts are the outbox's, which is the truth whatever the queue has lost. */
export async function waitForMatching(service: Service): Promise<void> {
  const progress = startProgress('matching');
  let most = 0;
  try {
    for (;;) {
      const { pending } = await askPatiently(service, () => service.ask(QUERY, {}, Pending));
      const left = pending.reduce((sum, one) => sum + one.count, 0);
      if (left === 0) return;
      most = Math.max(most, left);
      progress.at(1 - left / most, `${counted(left, 'job')} left`);
      await sleep(LOOK_EVERY_MS);
    }
  } finally {
    progress.end();
  }
}
