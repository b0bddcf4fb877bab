import type { JurisdictionCode } from '../domain/casework/jurisdiction.ts';

/** Files of an installation, sealed as they are written; names are ids, never what a user called them. */
export interface FileStore {
  /** Writes all of `bytes`, or nothing: a file that was not finished is not there. Returns its size in bytes and a keyed hash of its content. */
  write(
    name: string,
    owner: JurisdictionCode,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<{ size: number; hash: string }>;
  read(name: string): AsyncIterable<Uint8Array>;
  remove(name: string): Promise<void>;
}
