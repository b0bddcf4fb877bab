import { say } from './say.ts';
import { style } from './style.ts';

const WIDTH = 28;
const REDRAW_MS = 80;
/** Where no terminal shows a bar, a line is written now and then, and none for what is done sooner. */
const LINE_EVERY_MS = 5_000;
/** Before so much is known, what is left cannot be told. */
const TOLD_FROM = { elapsedMs: 10_000, share: 0.01 };

export interface Progress {
  /** `share` is done, 0 to 1. `detail` follows the bar. */
  at(share: number, detail?: string): void;
  /** Takes the bar away; what follows starts on a clean line. */
  end(): void;
}

/** Draws synchronously, because a calculation that never yields has progress too. */
export function startProgress(label: string): Progress {
  const bar = process.stderr.isTTY === true;
  const started = Date.now();
  let last = bar ? 0 : started;
  let drawn = false;
  return {
    at: (share, told = '') => {
      const now = Date.now();
      if (now - last < (bar ? REDRAW_MS : LINE_EVERY_MS)) return;
      last = now;
      const detail = [told, timeLeft(now - started, share)].filter((text) => text !== '').join(', ');
      if (bar) process.stderr.write(`\r\u001b[2K${barOf(label, share, detail)}`);
      else say(`${label}: ${percent(share)}${detail && `, ${detail}`}`);
      drawn = bar;
    },
    end: () => {
      if (drawn) process.stderr.write('\r\u001b[2K');
      drawn = false;
    },
  };
}

/** `about 12 min left`, as if all that is left took as long as what is done; nothing while that cannot be told. */
export function timeLeft(elapsedMs: number, share: number): string {
  if (elapsedMs < TOLD_FROM.elapsedMs || share < TOLD_FROM.share || share >= 1) return '';
  const seconds = Math.ceil(((elapsedMs / share) * (1 - share)) / 1000);
  if (seconds < 90) return `about ${seconds} s left`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `about ${minutes} min left`;
  return `about ${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
}

function barOf(label: string, share: number, detail: string): string {
  const filled = Math.round(clamp(share) * WIDTH);
  const bar = style.address('━'.repeat(filled)) + style.quiet('━'.repeat(WIDTH - filled));
  return `${label} ${bar} ${percent(share)} ${style.quiet(detail)}`;
}

function percent(share: number): string {
  return `${Math.floor(clamp(share) * 100)} %`;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
