import { CombinedError } from '@urql/core';
import { describe, expect, it } from 'vitest';
import { answerOf, troubleOfBody, UNREACHABLE } from '../../src/web/trouble.ts';

const problem = {
  __typename: 'Problem' as const,
  code: 'CONFLICT' as const,
  message: 'this suggestion was withdrawn',
  fields: [{ field: 'verdict', reason: 'is missing' }],
};

describe('an answer', () => {
  it('is its value', () => {
    const value = { __typename: 'Suggestion' as const, id: 'a' };
    expect(answerOf(value, undefined)).toEqual({ value });
  });

  it('is nothing yet while it is on its way', () => {
    expect(answerOf(undefined, undefined)).toEqual({});
  });

  it('says of a refusal what it is, what to do, and which fields', () => {
    const { trouble } = answerOf(problem, undefined);
    expect(trouble).toMatchObject({ message: problem.message, fields: problem.fields });
    expect(trouble?.advice).toContain('Load it again');
  });

  it('says that nothing was lost when the service does not answer', () => {
    const { trouble } = answerOf(undefined, new CombinedError({ networkError: new Error('refused') }));
    expect(trouble).toBe(UNREACHABLE);
  });

  it('passes on the words of a masked error, which hold the number to quote', () => {
    const error = new CombinedError({ graphQLErrors: [{ message: 'Something went wrong here. Quote err_1.' }] });
    expect(answerOf(undefined, error).trouble?.message).toContain('err_1');
  });
});

describe('the body of a refusal outside GraphQL', () => {
  it('is read', () => {
    const body = { error: { code: 'TOO_LARGE', message: 'too much', fields: [{ field: 'as', reason: 'unknown' }, 7] } };
    expect(troubleOfBody(body)).toEqual({
      message: 'too much',
      advice: expect.stringContaining('Split the file'),
      fields: [{ field: 'as', reason: 'unknown' }],
    });
  });

  it('may be anything that something on the way wrote', () => {
    for (const body of [undefined, null, 'Bad gateway', { error: 'no' }, { error: { message: 1 } }]) {
      expect(troubleOfBody(body).message).toBe('The service answered something unexpected.');
    }
  });
});
