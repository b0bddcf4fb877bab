// The entry of a matching thread: does one message after another and says what it did.
import { parentPort } from 'node:worker_threads';
import { loadMatcher } from '../reference/load-matcher.ts';
import type { FromThread, ToThread } from './messages.ts';
import { createPart, type Part } from './part.ts';

let part: Part | undefined;

function tell(message: FromThread): void {
  parentPort?.postMessage(message);
}

function started(): Part {
  if (!part) throw new Error('a matching thread was not started');
  return part;
}

parentPort?.on('message', (message: ToThread) => {
  switch (message.do) {
    case 'start':
      part = createPart(loadMatcher(message.weights));
      return tell({ did: 'start' });
    case 'take':
      started().take(message.batch);
      return tell({ did: 'take' });
    case 'search':
      return tell({ did: 'search', found: started().search(message.terms, (share) => tell({ did: 'part', share })) });
    case 'explain':
      return tell({ did: 'explain', texts: started().explain(message.pairs) });
  }
});
