// The main thread's hold on a matching thread: one message at a time, each with its answer.
import { Worker } from 'node:worker_threads';
import { loadMatcher } from '../reference/load-matcher.ts';
import type { AskedPair, FromThread, Hits, Terms, ToThread } from './messages.ts';
import { createPart, type Part } from './part.ts';

export interface Thread {
  /** Resolves when the thread has done it; rejects when the thread fails. */
  tell(message: Extract<ToThread, { do: 'start' | 'ask' | 'hold' }>): Promise<void>;
  search(terms: Terms): Promise<{ readonly hits: Hits; readonly weighed: number }>;
  explain(pairs: readonly AskedPair[]): Promise<readonly string[]>;
  end(): Promise<void>;
}

/** Compiled beside this file, or the sources by way of the loader that reads them. */
const ENTRY = new URL(import.meta.url.endsWith('.ts') ? './thread-from-source.mjs' : './thread.js', import.meta.url);

type Answer = Exclude<FromThread, { did: 'part' }>;

export function startThread(onPart: (share: number) => void): Thread {
  const worker = new Worker(ENTRY);
  let waiting: { resolve(answer: Answer): void; reject(error: unknown): void } | undefined;
  let failure: unknown;
  // The first says why; a thread may end between two messages, and the next must not wait for it.
  const fail = (error: unknown) => {
    failure ??= error;
    waiting?.reject(failure);
  };
  worker.on('message', (message: FromThread) => {
    if (message.did === 'part') onPart(message.share);
    else waiting?.resolve(message);
  });
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`a matching thread ended with code ${code}`)));

  const ask = (message: ToThread) =>
    new Promise<Answer>((resolve, reject) => {
      waiting = { resolve, reject };
      if (failure === undefined) worker.postMessage(message);
      else reject(failure);
    });

  return {
    tell: async (message) => void (await ask(message)),
    async search(terms) {
      const answer = await ask({ do: 'search', terms });
      if (answer.did !== 'search') throw new Error(`a matching thread answered a search with ${answer.did}`);
      return answer;
    },
    async explain(pairs) {
      const answer = await ask({ do: 'explain', pairs });
      if (answer.did !== 'explain') throw new Error(`a matching thread answered an explanation with ${answer.did}`);
      return answer.texts;
    },
    end: async () => {
      waiting = undefined;
      await worker.terminate();
    },
  };
}

/** The same without a thread. */
export function startHere(onPart: (share: number) => void): Thread {
  let part: Part | undefined;
  const started = (): Part => {
    if (!part) throw new Error('nothing was started');
    return part;
  };
  return {
    tell: async (message) => {
      if (message.do === 'start') part = createPart(loadMatcher(message.weights));
      else if (message.do === 'ask') started().ask(message.records);
      else started().hold(message.from, message.records);
    },
    search: async (terms) => started().search(terms, onPart),
    explain: async (pairs) => started().explain(pairs),
    end: async () => {},
  };
}
