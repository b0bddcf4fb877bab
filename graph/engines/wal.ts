import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Puts on disk what the engine has only handed to the operating system. Grafeo acknowledges a commit before its own fsync (about every
 * 100 ms), so a power cut could take an acknowledged write; after `flush` it cannot.
 */
export interface WriteAheadLog {
  flush(): Promise<void>;
  close(): Promise<void>;
}

export function writeAheadLogOf(databaseFile: string): WriteAheadLog {
  const directory = `${databaseFile}.wal`;
  let current: { readonly name: string; readonly file: FileHandle } | undefined;
  const newest = async (): Promise<FileHandle | undefined> => {
    const name = (await readdir(directory))
      .filter((one) => one.endsWith('.log'))
      .sort()
      .at(-1);
    if (name === current?.name) return current?.file;
    // A log that was full has the beginning of what the next one ends.
    await current?.file.datasync();
    await current?.file.close();
    current = name === undefined ? undefined : { name, file: await open(join(directory, name), 'r') };
    return current?.file;
  };
  return {
    flush: async () => {
      const file = await newest();
      await file?.datasync();
    },
    close: async () => {
      await current?.file.close();
      current = undefined;
    },
  };
}
