import { readFile } from 'node:fs/promises';
import { printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/api/schema.ts';

test('the committed schema.graphql is what the code makes; `npm run schema` writes it', async () => {
  const committed = await readFile(new URL('../../src/api/schema.graphql', import.meta.url), 'utf8');
  expect(committed).toBe(`${printSchema(schema)}\n`);
});

test('no field of a partner record gives an id to open it by', () => {
  const partner = schema.getType('PartnerRecord');
  const fields = partner && 'getFields' in partner ? Object.keys(partner.getFields()) : [];
  expect(fields.sort()).toEqual(['ageBand', 'agency', 'ask', 'jurisdiction', 'kind', 'sex', 'tier', 'withheld']);
});

test('every mutation can answer with a typed refusal', () => {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  const without = fields.filter(({ type }) => !String(type).endsWith('Result!')).map(({ name }) => name);
  // Signing out is never refused: without a session there is nothing to end.
  expect(without).toEqual(['signOut']);
});
