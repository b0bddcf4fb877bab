// Lists that are kept for every record, and of which most are empty.

const NONE: readonly never[] = [];

/** The same list in no more room than it needs: one that has grown has room for more. */
export function compact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}
