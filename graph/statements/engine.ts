import { statement } from './statement.ts';

/** Whether anybody is there. */
export const answer = statement<Record<string, never>, { readonly answer: number }>(
  'engine.answer',
  'RETURN 1 AS answer',
);
