import type { Thread } from './thread-client.ts';

/** Gathers what one thread is to know, and sends it on in batches. */
export interface Sender {
  /** `side` as in `Batch`; `text`: one line. */
  add(number: number, side: number, text: string): void;
  /** To be waited for before more is added, where too much is under way; rejects when the thread has failed. */
  room(): Promise<void> | undefined;
  /** Resolves when the thread has taken everything. */
  done(): Promise<void>;
}

const SENT_AT_ONCE = 200;
/** Enough that a thread has work while the file is read on, and that reading goes on while a thread starts. */
const UNDER_WAY = 100;

export function createSender(thread: Thread): Sender {
  const encoder = new TextEncoder();
  const underWay: Promise<void>[] = [];
  let numbers: number[] = [];
  let sides: number[] = [];
  let text = '';

  function send(): void {
    const taken = thread.take({ numbers, sides, lines: encoder.encode(text) });
    // A failure is told to whoever waits for room, or for the end.
    taken.catch(() => undefined);
    underWay.push(taken);
    numbers = [];
    sides = [];
    text = '';
  }

  return {
    add(number, side, line) {
      numbers.push(number);
      sides.push(side);
      text += `${line}\n`;
      if (numbers.length >= SENT_AT_ONCE) send();
    },
    room: () => (underWay.length > UNDER_WAY ? underWay.shift() : undefined),
    async done() {
      if (numbers.length > 0) send();
      await Promise.all(underWay.splice(0));
    },
  };
}
