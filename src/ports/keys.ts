import type { JurisdictionCode } from '../domain/casework/jurisdiction.ts';

/** A data key in clear (32 bytes, for one record or file) and as it may be stored. */
export interface DataKey {
  readonly clear: Uint8Array;
  readonly wrapped: string;
}

/** Key-encryption keys never leave this port. Synchronous: a local key file, or keys unwrapped at start. */
export interface KeyService {
  newDataKey(jurisdiction: JurisdictionCode): DataKey;
  /** Throws DomainError UNAVAILABLE when the key is unknown: destroyed, or another installation's. */
  unwrap(jurisdiction: JurisdictionCode, wrapped: string): Uint8Array;
  /** Keyed hash (HMAC-SHA-256, 16 bytes, base64url) under the installation key; `purpose` keeps equal texts of different use apart. */
  hash(purpose: 'source-id' | 'content' | 'evidence' | 'token' | 'file', text: string): string;
}
