// A Record CSV of invented people with a known number of rows that must be rejected and of rows that stand in it twice.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { generateRecords } from '../fixtures/generate.ts';
import { isBadRow } from '../fixtures/generator/writing/spoil-record.ts';
import type { RecordFields } from '../src/domain/people/record-fields.ts';
import { writeRecords } from '../src/intake/write-records.ts';

export interface ImportFile {
  readonly path: string;
  readonly rows: number;
  readonly good: number;
  readonly bad: number;
  readonly twice: number;
}

/** One row in this many stands in the file a second time. */
const TWICE_EVERY = 200;

export async function writeImportFile(
  path: string,
  options: { seed: number; rows: number; bad: number },
): Promise<ImportFile> {
  const counts = { rows: 0, good: 0, bad: 0, twice: 0 };
  const file = createWriteStream(path);
  const write = async (piece: string) => {
    if (!file.write(piece)) await once(file, 'drain');
  };
  for await (const piece of writeRecords(withRepeats(options, counts), { ethnicity: true })) await write(piece);
  file.end();
  await once(file, 'finish');
  return { path, ...counts };
}

function* withRepeats(
  { seed, rows, bad }: { seed: number; rows: number; bad: number },
  counts: { rows: number; good: number; bad: number; twice: number },
): Generator<RecordFields> {
  let drawn = 0;
  for (const record of generateRecords({ seed, rows, bad })) {
    if (counts.rows >= rows) return;
    counts.rows += 1;
    yield record;
    if (isBadRow(drawn++, bad)) {
      counts.bad += 1;
      continue;
    }
    counts.good += 1;
    if (counts.good % TWICE_EVERY !== 0 || counts.rows >= rows) continue;
    counts.rows += 1;
    counts.twice += 1;
    yield record;
  }
}
