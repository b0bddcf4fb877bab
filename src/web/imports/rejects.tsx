import type { Reject } from './import-parts.ts';

interface Props {
  readonly importId: string;
  readonly rows: readonly Reject[];
  /** There are more than these. */
  readonly more: boolean;
}

/** The first rows that were not taken, or were taken with a warning, and all of them to download. */
export function Rejects({ importId, rows, more }: Props) {
  return (
    <>
      <table className="rejects">
        <caption>{more ? `The first ${rows.length} rows to look at` : 'Rows to look at'}</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Field</th>
            <th scope="col">Why</th>
            <th scope="col">Taken?</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, field, reason, severity }) => (
            <tr key={`${row} ${field} ${reason}`}>
              <td>{row}</td>
              <td>
                <code>{field}</code>
              </td>
              <td>{reason}</td>
              <td>{severity === 'REJECT' ? 'no' : 'yes, please check'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a className="button" href={`/imports/${encodeURIComponent(importId)}/rejects.csv`} download>
          Download these rows
        </a>{' '}
        <span className="aside">
          Mend them and import the file again: rows that are in already count as duplicates.
        </span>
      </p>
    </>
  );
}
