// Connections over the services' pages: forward only, by opaque cursors. `last` and `before` are not offered, because nothing pages backwards.
import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import type { Page } from '../../ports/stores.ts';
import { builder, MAX_FIRST } from '../builder.ts';

const firstWithin = z.number().int().min(1, 'is less than 1').max(MAX_FIRST, `is more than ${MAX_FIRST}`);
const cursorWithin = z.string().max(512, 'is no cursor of this list');

/** The arguments of every connection. */
export function pageArgs(defaultFirst: number) {
  return builder.args((t) => ({
    first: t.int({ defaultValue: defaultFirst, required: true, validate: firstWithin }),
    after: t.string({ required: false, validate: cursorWithin }),
  }));
}

/** A page as Relay's connection; `cursorOf` names an item's place in the list. */
export function connectionOf<T extends object>(
  page: Page<T>,
  cursorOf: (item: T) => string,
  after: string | null | undefined,
) {
  const edges = page.items.map((node) => ({ node, cursor: sealCursor(cursorOf(node)) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasMore,
      hasPreviousPage: typeof after === 'string',
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** What `connectionOf` wrote into a cursor. Throws DomainError INVALID_INPUT for text that it did not write. */
export function openCursor(after: string | null | undefined): string | undefined {
  if (after === null || after === undefined) return undefined;
  const text = Buffer.from(after, 'base64url').toString('utf8');
  if (text === '' || sealCursor(text) !== after) {
    throw new DomainError('INVALID_INPUT', 'The list cannot go on from there.', [
      { field: 'after', reason: 'is no cursor of this list' },
    ]);
  }
  return text;
}

function sealCursor(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64url');
}
