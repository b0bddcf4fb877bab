import { expect, test } from 'vitest';
import { connectionOf, openCursor } from '../../src/api/types/pages.ts';
import { DomainError } from '../../src/domain/errors.ts';

const page = { items: [{ id: 'a' }, { id: 'b|ö' }], hasMore: true };

test('the last cursor of a page names its last item, and opens as it was written', () => {
  const { edges, pageInfo } = connectionOf(page, ({ id }) => id, undefined);
  expect(edges.map(({ node }) => node.id)).toEqual(['a', 'b|ö']);
  expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false, endCursor: edges[1]?.cursor });
  expect(openCursor(pageInfo.endCursor)).toBe('b|ö');
});

test('an empty page has no cursors', () => {
  const { pageInfo } = connectionOf({ items: [], hasMore: false }, () => '', 'x');
  expect(pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null });
});

test('without a cursor a list begins at its beginning', () => {
  expect(openCursor(null)).toBeUndefined();
  expect(openCursor(undefined)).toBeUndefined();
});

test.each(['', 'not base64 url!', 'YQ==', '////'])(
  'text that is no cursor, such as "%s", is refused and not quoted',
  (text) => {
    let refused: unknown;
    try {
      openCursor(text);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(DomainError);
    expect((refused as DomainError).problems).toEqual([{ field: 'after', reason: 'is no cursor of this list' }]);
  },
);
