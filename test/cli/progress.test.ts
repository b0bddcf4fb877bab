import { describe, expect, it } from 'vitest';
import { timeLeft } from '../../src/cli/terminal/progress.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

describe('the time left', () => {
  it('is told in seconds, minutes or hours, as if the rest took as long', () => {
    expect(timeLeft(30 * SECOND, 0.5)).toBe('about 30 s left');
    expect(timeLeft(10 * MINUTE, 0.25)).toBe('about 30 min left');
    expect(timeLeft(10 * MINUTE, 0.05)).toBe('about 3 h 10 min left');
  });

  it('is not told before enough is done to tell by, nor when nothing is left', () => {
    expect(timeLeft(2 * SECOND, 0.5)).toBe('');
    expect(timeLeft(30 * SECOND, 0.001)).toBe('');
    expect(timeLeft(30 * SECOND, 1)).toBe('');
  });
});
