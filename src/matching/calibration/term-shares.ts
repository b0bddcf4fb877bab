// How common a value is in the data at hand. It goes into the weights version and is never read from the data at matching time.
// Reference: W. E. Winkler, frequency-based matching in Fellegi-Sunter linkage (1989).
import { plainValue } from '../features/attributes.ts';
import type { Prepared, PreparedWhole } from '../prepared.ts';
import type { NameShares } from '../weights.ts';

/** A value that fewer records have says who they are, so it does not go into a table that is passed on. */
const LEAST_LISTED = 5;
const MOST_LISTED = 20_000;

export function nameShares(records: readonly Prepared[]): NameShares {
  const named = records.filter((one) => one.names.length > 0);
  return sharesOf(named.map((one) => one.names.flatMap((name) => name.tokens.map((token) => token.forms[0] ?? ''))));
}

export function columnShares(records: readonly PreparedWhole[], column: string): NameShares {
  return sharesOf(
    records.flatMap(({ record: { written } }) => {
      const cell = written.extra && Object.hasOwn(written.extra, column) ? plainValue(written.extra[column] ?? '') : '';
      return cell === '' ? [] : [[cell]];
    }),
  );
}

/** Of the records that tell anything: the share that has the value. `unlisted`: what is expected of a value that is not listed. */
function sharesOf(told: readonly (readonly string[])[]): NameShares {
  const counts = new Map<string, number>();
  for (const values of told) for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const total = Math.max(1, told.length);
  const byCount = [...counts].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1));
  const listed = byCount.filter(([, count]) => count >= LEAST_LISTED).slice(0, MOST_LISTED);
  const rare = byCount.slice(listed.length);
  const sum = (of: (count: number) => number) => rare.reduce((all, [, count]) => all + of(count), 0);
  const typical = rare.length === 0 ? 1 : sum((count) => count * count) / sum((count) => count);
  return {
    shares: Object.fromEntries(listed.map(([value, count]) => [value, count / total])),
    unlisted: typical / total,
  };
}
