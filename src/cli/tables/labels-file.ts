// Pairs of which people know what they are: `missing_id,rescued_id` or `id_l,id_r`, as `export --pairs` and public linkage sets have them, and perhaps
// `same` with yes or no. Without that column every pair in the file is one person, and every other pair is not.
import { basename } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import { unguardCell } from '../../intake/cells.ts';
import { readCsvRows } from '../../intake/csv/csv-rows.ts';
import { recogniseDelimiter } from '../../intake/csv/delimiter.ts';
import { decodeSample, recogniseEncoding, toUtf8 } from '../../intake/csv/encoding.ts';
import { openSource } from '../../intake/csv/source.ts';
import { openSourceFile } from './source-file.ts';

const LEFT = ['missing_id', 'id_l', 'record_id_l', 'unique_id_l'];
const RIGHT = ['rescued_id', 'id_r', 'record_id_r', 'unique_id_r'];
const YES = /^(?:yes|true|1|same|match)$/i;
const LIMITS = { cellBytes: 4096, rowBytes: 65_536 };

export interface LabelledIds {
  readonly left: string;
  readonly right: string;
  readonly same: boolean;
}

/** DomainError UNREADABLE_FILE when the two columns are not there. */
export async function readLabels(path: string): Promise<LabelledIds[]> {
  const source = await openSource((await openSourceFile(path)).bytes);
  try {
    const encoding = recogniseEncoding(source.sample);
    const delimiter = recogniseDelimiter(decodeSample(source.sample, encoding));
    const labels: LabelledIds[] = [];
    let places: Places | undefined;
    for await (const { rows } of readCsvRows(toUtf8(source.bytes, encoding), delimiter, LIMITS)) {
      for (const cells of rows) {
        if (places) labels.push(labelOf(cells, places));
        else places = placesIn(cells, path);
      }
    }
    return labels;
  } finally {
    await source.close();
  }
}

interface Places {
  readonly left: number;
  readonly right: number;
  /** -1 where there is none. */
  readonly same: number;
}

function placesIn(header: readonly string[], path: string): Places {
  const names = header.map((name) => name.trim().toLowerCase());
  const left = names.findIndex((name) => LEFT.includes(name));
  const right = names.findIndex((name) => RIGHT.includes(name));
  if (left >= 0 && right >= 0) return { left, right, same: names.indexOf('same') };
  throw new DomainError(
    'UNREADABLE_FILE',
    `${basename(path)}: a file of labels has the columns missing_id and rescued_id, or id_l and id_r, and perhaps same (yes or no).`,
  );
}

function labelOf(cells: readonly string[], { left, right, same }: Places): LabelledIds {
  const cell = (at: number) => unguardCell(cells[at] ?? '').trim();
  return { left: cell(left), right: cell(right), same: same < 0 || YES.test(cell(same)) };
}
