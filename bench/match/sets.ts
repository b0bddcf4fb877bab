// What is measured: sets of the project's own generator, which are always there, and sets of a folder given by --data.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../../fixtures/generate.ts';
import { setFiles } from '../../fixtures/set-files.ts';

export type BenchSet =
  | {
      readonly task: 'records';
      readonly name: string;
      /** Holds missing.csv, rescued.csv and truth.csv. */
      readonly folder: string;
      readonly slices: Readonly<Record<string, string>>;
    }
  | { readonly task: 'names'; readonly name: string; readonly file: string }
  | { readonly task: 'link' | 'dedupe'; readonly name: string; readonly folder: string; readonly mapping: string };

const OWN_SLICES = { countries: 'countries', name_forms: 'names', difficulty: 'difficulty' };
const THEIR_SLICES = {
  country_pair: 'countries',
  script_pair: 'scripts',
  age_class: 'age',
  difficulty: 'difficulty',
};

/** Set name -> where it lies below the data folder. */
const THEIRS: Readonly<Record<string, string>> = {
  'mekong-dev': 'mekong-dev',
  'mekong-dev-large': 'mekong-dev-large',
  names: 'names/pairs-dev.csv',
  febrl4: 'linkage/febrl4',
  fake_1000: 'linkage/splink_fake_1000',
  historical_50k: 'linkage/splink_historical_50k',
};
const OWN: Readonly<Record<string, { readonly seed: number; readonly missing: number; readonly rescued: number }>> = {
  'generated-1000': { seed: 41, missing: 1000, rescued: 400 },
  'generated-10000': { seed: 42, missing: 10_000, rescued: 3000 },
  'generated-100000': { seed: 4242, missing: 100_000, rescued: 10_000 },
};

export const SET_NAMES: readonly string[] = [...Object.keys(OWN), ...Object.keys(THEIRS)];

/** Throws an Error that names what is not there. `scratch`: a folder for what is generated. */
export function findSets(names: readonly string[], data: string | undefined, scratch: string): BenchSet[] {
  const unknown = names.filter((name) => !SET_NAMES.includes(name));
  if (unknown.length > 0) throw new Error(`There is no set ${unknown.join(', ')}; there are ${SET_NAMES.join(', ')}.`);
  const absent = names.filter((name) => THEIRS[name] && !(data && existsSync(join(data, THEIRS[name]))));
  if (absent.length > 0) {
    const wanted = absent.map((name) => `${name} (${THEIRS[name]})`).join(', ');
    throw new Error(
      `These sets are not there: ${wanted}. Name the folder that holds them with --data DIR, or choose others with --set: ${Object.keys(OWN).join(', ')} need none.`,
    );
  }
  return names.map((name) => (OWN[name] ? generated(name, scratch) : theirs(name, data ?? '')));
}

function generated(name: string, scratch: string): BenchSet {
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  const size = OWN[name];
  if (size) {
    for (const [file, text] of Object.entries(setFiles(generate(size), 'truth.csv')))
      writeFileSync(join(folder, file), text);
  }
  return { task: 'records', name, folder, slices: OWN_SLICES };
}

function theirs(name: string, data: string): BenchSet {
  const place = join(data, THEIRS[name] ?? name);
  if (name === 'names') return { task: 'names', name, file: place };
  if (name.startsWith('mekong')) return { task: 'records', name, folder: place, slices: THEIR_SLICES };
  return { task: name === 'febrl4' ? 'link' : 'dedupe', name, folder: place, mapping: name };
}
