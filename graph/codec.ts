// How values are stored, known here only. Personal values are one sealed text per node: a version byte, a random nonce, AES-256-GCM over
// the (deflated) JSON, and the tag. The node's id is authenticated with it, so a sealed value cannot be moved to another node. Sealed under
// several data keys the layers are nested: destroying any one key destroys the value.
// AES-GCM: NIST SP 800-38D. Nonces are random, 96 bits; a data key seals a few versions of one record, far below the bound of 2^32.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { DomainError } from '../src/domain/errors.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const PLAIN = 1;
const DEFLATED = 2;
/** Below this, deflating costs more than it saves. */
const DEFLATE_FROM_BYTES = 256;

/** `keys`: one data key of 32 bytes or several; `id`: the id of the node that will hold the value. Base64. */
export function seal(keys: readonly Uint8Array[], id: string, value: unknown): string {
  const json = Buffer.from(JSON.stringify(value));
  const deflate = json.length >= DEFLATE_FROM_BYTES;
  const body = deflate ? deflateRawSync(json, { level: 1, windowBits: 12, memLevel: 5 }) : json;
  const version = deflate ? DEFLATED : PLAIN;
  const locked = keys.reduce<Uint8Array>((inner, key) => lock(key, version, id, inner), body);
  return Buffer.concat([Buffer.of(version), locked]).toString('base64');
}

/** The value that `seal` was given under the same keys and id. DomainError UNAVAILABLE when they are others, or the text was changed. */
export function open(keys: readonly Uint8Array[], id: string, sealed: string): unknown {
  const bytes = Buffer.from(sealed, 'base64');
  const version = bytes[0];
  if (version !== PLAIN && version !== DEFLATED) throw unreadable(id);
  try {
    const body = keys.reduceRight<Uint8Array>((outer, key) => unlock(key, version, id, outer), bytes.subarray(1));
    return JSON.parse(Buffer.from(version === DEFLATED ? inflateRawSync(body) : body).toString());
  } catch {
    throw unreadable(id);
  }
}

/** A row without its nulls: what the graph does not have is absent here. */
export function present<T extends object>(row: T): Present<T> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Present<T>;
}

export type Present<T> = { readonly [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as null extends T[K] ? K : never]?: Exclude<T[K], null>;
};

function lock(key: Uint8Array, version: number, id: string, body: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(boundTo(version, id));
  return Buffer.concat([nonce, cipher.update(body), cipher.final(), cipher.getAuthTag()]);
}

function unlock(key: Uint8Array, version: number, id: string, bytes: Uint8Array): Uint8Array {
  const cipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(version, id)).setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([cipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), cipher.final()]);
}

function boundTo(version: number, id: string): Buffer {
  return Buffer.from(`${version}|${id}`);
}

function unreadable(id: string): DomainError {
  return new DomainError(
    'UNAVAILABLE',
    `A sealed value of ${id} does not open: its key was destroyed, or it was changed`,
  );
}
