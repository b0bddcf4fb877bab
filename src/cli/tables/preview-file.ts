// `import --dry-run`: how a file would be understood. It is read here, and only as far as it is shown, so that no service is needed.
import { basename } from 'node:path';
import type { JurisdictionCode } from '../../domain/casework/jurisdiction.ts';
import type { PersonRecord } from '../../domain/people/person-record.ts';
import { RECORD_COLUMNS } from '../../domain/people/record-fields.ts';
import { type Found, readRecords } from '../../intake/read-records.ts';
import { suggestMapping } from '../../intake/suggest-mapping.ts';
import { answerWith } from '../terminal/say.ts';
import { style } from '../terminal/style.ts';
import { tableOf } from '../terminal/table.ts';
import { readMappingFile, withFileName } from './read-table.ts';
import { openSourceFile } from './source-file.ts';

const ROWS_SHOWN = 5;
const CELL_SHOWN = 60;

interface PreviewRow {
  readonly row: number;
  readonly fields?: PersonRecord['written'];
  readonly problems: readonly { readonly field: string; readonly reason: string }[];
}

interface Preview {
  readonly file: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly columns: readonly (Found['columns'][number] & { readonly suggestion?: string })[];
  readonly rows: readonly PreviewRow[];
}

export async function previewFile(
  path: string,
  options: { readonly as: JurisdictionCode | 'each'; readonly mapping?: string; readonly json?: boolean },
): Promise<void> {
  const preview = await readPreview(path, options.as, options.mapping);
  answerWith(options, preview, () => describe(preview));
}

async function readPreview(path: string, as: JurisdictionCode | 'each', mappingPath?: string): Promise<Preview> {
  const mapping = await readMappingFile(mappingPath);
  const { bytes } = await openSourceFile(path);
  let found: Found | undefined;
  const onFound = (one: Found) => {
    found = one;
  };
  const rows: PreviewRow[] = [];
  try {
    for await (const item of readRecords(bytes, { as, onFound, ...(mapping && { mapping }) })) {
      const { row, record } = item;
      rows.push(record ? { row, fields: record.written, problems: record.warnings } : { row, problems: item.rejects });
      if (rows.length === ROWS_SHOWN) break;
    }
  } catch (error) {
    throw withFileName(error, path);
  }
  return {
    file: path,
    encoding: found?.encoding ?? 'unknown',
    delimiter: found?.delimiter ?? ',',
    columns: withSuggestions(found?.columns ?? []),
    rows,
  };
}

function withSuggestions(columns: Found['columns']): Preview['columns'] {
  const unknown = columns.filter(({ how }) => how === 'unknown').map(({ header }) => header);
  const nearest = new Map(suggestMapping(unknown).map(({ header, field }) => [header, field]));
  return columns.map((column) => {
    const suggestion = column.how === 'unknown' ? nearest.get(column.header) : undefined;
    return suggestion ? { ...column, suggestion } : column;
  });
}

function describe({ file, encoding, delimiter, columns, rows }: Preview): string {
  const separator = delimiter === '\t' ? 'tabs' : `"${delimiter}"`;
  const table = columns.map(({ header, field, how, suggestion }) => [
    header,
    field ?? (how === 'mapped' ? '(left out)' : '(kept, not compared)'),
    suggestion ? `unknown; did you mean ${suggestion}? Say so in a --mapping file` : how,
  ]);
  return [
    `${style.strong(basename(file))}: ${encoding}, separated by ${separator}. Nothing was imported.`,
    '',
    tableOf(['heading', 'column', 'known how'], table),
    ...rows.flatMap(rowLines),
  ].join('\n');
}

function rowLines({ row, fields, problems }: PreviewRow): string[] {
  const known = RECORD_COLUMNS.flatMap((column): string[] => {
    const value = fields?.[column];
    if (value === undefined) return [];
    return [`  ${column.padEnd(20)}${shortened(typeof value === 'string' ? value : value.join('; '))}`];
  });
  const noted = problems.map(({ field, reason }) => style.warn(`  ${field}: ${reason}`));
  const heading = fields ? `row ${row}` : `row ${row}, ${style.warn('rejected')}`;
  return ['', heading, ...known, ...noted];
}

function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.length > CELL_SHOWN ? `${line.slice(0, CELL_SHOWN)}…` : line;
}
