import { createRarity } from '../../matching/names/rarity.ts';
import { createNameReader, type NameReader } from '../../matching/names/read-name.ts';
import { fixturePath } from './fixtures-data.ts';
import { loadNameReference } from './name-reference.ts';

/** The matcher's reader of names by itself, for lists that hold nothing but names. */
export function loadNameReader(): NameReader {
  const reference = loadNameReference(fixturePath('names'));
  return createNameReader(reference, createRarity(reference));
}
