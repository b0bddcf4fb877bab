import type { Page } from '../../src/ports/stores.ts';

/** A page of at most `limit` items out of `limit + 1` rows: the row too many says that there is more. */
export function pageOf<R, T>(rows: readonly R[], limit: number, read: (row: R) => T): Page<T> {
  return { items: rows.slice(0, limit).map(read), hasMore: rows.length > limit };
}
