// The key service of one machine: a key file under HOMEWARD_HOME, mode 600. Data keys are wrapped by their jurisdiction's key with AES-256-GCM.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { JURISDICTIONS, type JurisdictionCode } from '../domain/casework/jurisdiction.ts';
import { DomainError } from '../domain/errors.ts';
import type { KeyService } from '../ports/keys.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HASH_BYTES = 16;

const KeyFile = z.object({
  version: z.literal(1),
  installation: z.string(),
  jurisdictions: z.partialRecord(z.enum(JURISDICTIONS), z.string()),
});
type KeyFile = z.infer<typeof KeyFile>;

/** Reads `keys.json` in `dir`, or makes it on first use. */
export function createKeyService(options: { readonly dir: string }): KeyService {
  const path = join(options.dir, 'keys.json');
  if (!existsSync(path)) writeNewKeyFile(options.dir, path);
  const mode = statSync(path).mode & 0o077;
  if (mode !== 0)
    throw new DomainError('UNAVAILABLE', `${path} may be read by others than its owner: run chmod 600 on it`);
  return keyService(KeyFile.parse(JSON.parse(readFileSync(path, 'utf8'))));
}

/** Keys that end with the process, for an installation in memory. */
export function createMemoryKeyService(): KeyService {
  return keyService(newKeys());
}

function writeNewKeyFile(dir: string, path: string): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  // Linked into place whole, and only if no other process was first: half a key file would lose everything sealed under it.
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${JSON.stringify(newKeys(), null, 2)}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
}

function newKeys(): KeyFile {
  const key = () => randomBytes(KEY_BYTES).toString('base64');
  return {
    version: 1,
    installation: key(),
    jurisdictions: Object.fromEntries(JURISDICTIONS.map((code) => [code, key()])),
  };
}

function keyService(file: KeyFile): KeyService {
  const installation = Buffer.from(file.installation, 'base64');
  const keyOf = (jurisdiction: JurisdictionCode): Buffer => {
    const key = file.jurisdictions[jurisdiction];
    if (!key) throw new DomainError('UNAVAILABLE', `the key of ${jurisdiction} is not in this installation`);
    return Buffer.from(key, 'base64');
  };
  return {
    newDataKey: (jurisdiction) => {
      const clear = randomBytes(KEY_BYTES);
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keyOf(jurisdiction), nonce);
      const sealed = Buffer.concat([nonce, cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
      return { clear, wrapped: sealed.toString('base64url') };
    },
    unwrap: (jurisdiction, wrapped) => {
      const bytes = Buffer.from(wrapped, 'base64url');
      try {
        const opened = createDecipheriv('aes-256-gcm', keyOf(jurisdiction), bytes.subarray(0, NONCE_BYTES));
        opened.setAuthTag(bytes.subarray(-TAG_BYTES));
        return Buffer.concat([opened.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), opened.final()]);
      } catch {
        throw new DomainError(
          'UNAVAILABLE',
          `a data key of ${jurisdiction} does not open: another installation's, or destroyed`,
        );
      }
    },
    hash: (purpose, text) =>
      createHmac('sha256', installation)
        .update(`${purpose}\0${text}`)
        .digest()
        .subarray(0, HASH_BYTES)
        .toString('base64url'),
  };
}
