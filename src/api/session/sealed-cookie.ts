import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

export interface CookieSeal {
  seal(value: unknown): string;
  /** Undefined for anything that this key has not sealed, and for what is too old. */
  open(sealed: string | undefined): unknown;
}

/** Keeps a value on the browser that the browser can neither read nor change, for at most `lifetime` milliseconds. `key`: 32 bytes. */
export function createCookieSeal(key: Uint8Array, lifetime: number, now: () => number): CookieSeal {
  return {
    seal(value) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES });
      const text = JSON.stringify({ value, until: now() + lifetime });
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed ?? '', 'base64url');
      if (bytes.length <= IV_BYTES + TAG_BYTES) return undefined;
      const opened = decrypted(key, bytes);
      return opened && opened.until > now() ? opened.value : undefined;
    },
  };
}

function decrypted(key: Uint8Array, bytes: Buffer): { readonly value: unknown; readonly until: number } | undefined {
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(text.toString('utf8')) as { value: unknown; until: number };
  } catch {
    return undefined;
  }
}
