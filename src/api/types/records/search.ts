import { z } from 'zod';
import type { SearchHit } from '../../../services/services.ts';
import { builder } from '../../builder.ts';
import { callerOf } from '../../context.ts';
import { pageArgs } from '../pages.ts';
import { PersonRecordRef } from './person-record.ts';

const textWithin = z.string().max(200, 'is longer than 200 characters');

const RangeRef = builder.objectRef<readonly [number, number]>('Range').implement({
  description: 'Characters of a text, from the first to the one after the last (UTF-16).',
  fields: (t) => ({
    start: t.int({ resolve: ([start]) => start }),
    end: t.int({ resolve: ([, end]) => end }),
  }),
});

const SearchHitRef = builder.objectRef<SearchHit>('SearchHit').implement({
  fields: (t) => ({
    record: t.expose('record', { type: PersonRecordRef }),
    matched: t.exposeString('matched', { description: 'What matched, as written.' }),
    ranges: t.field({
      type: [RangeRef],
      description: 'What of it to highlight.',
      resolve: ({ ranges }) => [...ranges],
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: [SearchHitRef],
    errors: {},
    description: "The caller's own jurisdiction's records, best first, as one types.",
    args: { text: t.arg.string({ required: true, validate: textWithin }), first: pageArgs(10).first },
    authScopes: { permission: 'record.read' },
    resolve: (_root, { text, first }, context) => context.services.records.search(callerOf(context), text, first),
  }),
);
