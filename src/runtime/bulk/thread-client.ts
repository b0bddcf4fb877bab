// The main thread's hold on a matching thread. Messages are answered in the order in which they were sent; several may be under way.
import { Worker } from 'node:worker_threads';
import { loadMatcher } from '../reference/load-matcher.ts';
import type { AskedPair, Batch, Found, FromThread, Terms, ToThread } from './messages.ts';
import { createPart, type Part } from './part.ts';

export interface Thread {
  /** Each resolves when the thread has done it, and rejects when the thread fails. */
  start(weights: Weights): Promise<void>;
  /** The thread that calls has the batch no longer. */
  take(batch: Batch): Promise<void>;
  search(terms: Terms): Promise<Found>;
  explain(pairs: readonly AskedPair[]): Promise<readonly string[]>;
  end(): Promise<void>;
}
type Weights = Extract<ToThread, { do: 'start' }>['weights'];

/** Compiled beside this file, or the sources by way of the loader that reads them. */
const ENTRY = new URL(import.meta.url.endsWith('.ts') ? './thread-from-source.mjs' : './thread.js', import.meta.url);

type Answer = Exclude<FromThread, { did: 'part' }>;

export function startThread(onPart: (share: number) => void): Thread {
  const worker = new Worker(ENTRY);
  const waiting: { resolve(answer: Answer): void; reject(error: unknown): void }[] = [];
  let failure: unknown;
  // The first says why; a thread may end between two messages, and the next must not wait for it.
  const fail = (error: unknown) => {
    failure ??= error;
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  worker.on('message', (message: FromThread) => {
    if (message.did === 'part') onPart(message.share);
    else waiting.shift()?.resolve(message);
  });
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`a matching thread ended with code ${code}`)));

  async function ask<D extends Answer['did']>(
    message: ToThread & { readonly do: D },
    transferred: readonly ArrayBuffer[] = [],
  ): Promise<Extract<Answer, { did: D }>> {
    if (failure !== undefined) throw failure;
    const answer = await new Promise<Answer>((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.postMessage(message, transferred);
    });
    if (answer.did !== message.do) throw new Error(`a matching thread answered ${message.do} with ${answer.did}`);
    return answer as Extract<Answer, { did: D }>;
  }

  return {
    start: async (weights) => void (await ask({ do: 'start', weights })),
    take: async (batch) => void (await ask({ do: 'take', batch }, [batch.lines.buffer as ArrayBuffer])),
    search: async (terms) => (await ask({ do: 'search', terms })).found,
    explain: async (pairs) => (await ask({ do: 'explain', pairs })).texts,
    end: async () => {
      fail(new Error('the matching thread was ended'));
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
    start: async (weights) => {
      part = createPart(loadMatcher(weights));
    },
    take: async (batch) => started().take(batch),
    search: async (terms) => started().search(terms, onPart),
    explain: async (pairs) => started().explain(pairs),
    end: async () => {},
  };
}
