import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { NewSecret, Passwords } from '../ports/identity.ts';

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane (cheatsheetseries, Password Storage).
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function createPasswords(): Passwords {
  return {
    hash: (password) => hash(password, COST),
    verify: (known, password) => verify(known, password).catch(() => false),
  };
}

export const newSecret: NewSecret = () => randomBytes(32).toString('base64url');
