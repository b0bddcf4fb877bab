import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createCookieSeal } from '../../src/api/session/sealed-cookie.ts';

const HOUR = 3_600_000;

test('what was sealed is opened again', () => {
  const seal = createCookieSeal(randomBytes(32), HOUR, () => 0);
  expect(seal.open(seal.seal({ state: 'x' }))).toEqual({ state: 'x' });
});

test('what was sealed cannot be read', () => {
  const seal = createCookieSeal(randomBytes(32), HOUR, () => 0);
  expect(Buffer.from(seal.seal('a readable word'), 'base64url').toString('latin1')).not.toContain('readable');
});

test('a changed byte, another key, a cut and an empty cookie open nothing', () => {
  const seal = createCookieSeal(randomBytes(32), HOUR, () => 0);
  const sealed = Buffer.from(seal.seal('x'), 'base64url');
  const changed = Buffer.from(sealed);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(seal.open(changed.toString('base64url'))).toBeUndefined();
  expect(createCookieSeal(randomBytes(32), HOUR, () => 0).open(sealed.toString('base64url'))).toBeUndefined();
  expect(seal.open(sealed.subarray(0, 20).toString('base64url'))).toBeUndefined();
  expect(seal.open(undefined)).toBeUndefined();
});

test('it opens for as long as it was sealed for, and not after', () => {
  let now = 0;
  const seal = createCookieSeal(randomBytes(32), HOUR, () => now);
  const sealed = seal.seal('x');
  now = HOUR - 1;
  expect(seal.open(sealed)).toBe('x');
  now = HOUR;
  expect(seal.open(sealed)).toBeUndefined();
});
