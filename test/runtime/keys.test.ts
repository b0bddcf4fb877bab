import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyService, createMemoryKeyService } from '../../src/runtime/keys.ts';

describe('the key service', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'keys-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('opens after a restart what it wrapped before', () => {
    const { clear, wrapped } = createKeyService({ dir }).newDataKey('VN');
    expect(Buffer.from(createKeyService({ dir }).unwrap('VN', wrapped))).toEqual(Buffer.from(clear));
  });

  it('keeps the jurisdictions apart', () => {
    const keys = createKeyService({ dir });
    expect(() => keys.unwrap('CN', keys.newDataKey('VN').wrapped)).toThrow(/does not open/);
  });

  it('opens nothing of another installation, and hashes otherwise', () => {
    const keys = createKeyService({ dir });
    const other = createMemoryKeyService();
    expect(() => other.unwrap('VN', keys.newDataKey('VN').wrapped)).toThrow(/does not open/);
    expect(other.hash('content', 'x')).not.toBe(keys.hash('content', 'x'));
  });

  it('hashes equal texts of different use differently, and the same one alike', () => {
    const keys = createKeyService({ dir });
    expect(keys.hash('content', 'x')).toBe(keys.hash('content', 'x'));
    expect(keys.hash('content', 'x')).not.toBe(keys.hash('source-id', 'x'));
  });

  it('keeps its file for its owner alone, and refuses one that others may read', async () => {
    createKeyService({ dir });
    const path = join(dir, 'keys.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await chmod(path, 0o644);
    expect(() => createKeyService({ dir })).toThrow(/chmod 600/);
  });
});
