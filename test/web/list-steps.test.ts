import { describe, expect, it } from 'vitest';
import { type Live, NOTHING, type SuggestionList, step } from '../../src/web/review/list-steps.ts';
import type { Summary } from '../../src/web/review/suggestion-parts.ts';

const summary = (id: string): Summary => ({
  __typename: 'Suggestion',
  id,
  kind: 'MATCH',
  state: 'PROPOSED',
  mineToDecide: true,
  sides: [],
});
const live = (id: string, state: Live['state'] = 'PROPOSED'): Live => ({
  id,
  kind: 'MATCH',
  state,
  mineToDecide: false,
});
const page = (list: SuggestionList, ids: string[], next?: string) =>
  step(list, { kind: 'page', items: ids.map(summary), next });
const idsOf = (list: SuggestionList) => list.items.map(({ id }) => id);

describe('the list of suggestions', () => {
  it('grows page by page, and shows an item once that two pages bring', () => {
    const list = page(page(NOTHING, ['a', 'b'], 'after b'), ['b', 'c']);
    expect(idsOf(list)).toEqual(['a', 'b', 'c']);
    expect(list.next).toBeUndefined();
    expect(list.loading).toBe(false);
  });

  it('counts what it hears of and does not show, each once', () => {
    const heard = (list: SuggestionList, id: string) => step(list, { kind: 'heard', one: live(id), listed: true });
    const list = heard(heard(heard(page(NOTHING, ['a']), 'x'), 'y'), 'x');
    expect([...list.unseen]).toEqual(['x', 'y']);
    expect(idsOf(list)).toEqual(['a']);
  });

  it('does not count what a page brought meanwhile', () => {
    const list = step(NOTHING, { kind: 'heard', one: live('a'), listed: true });
    expect(page(list, ['a']).unseen.size).toBe(0);
  });

  it('does not count what the filter leaves out, also when it did fit before', () => {
    const fits = step(page(NOTHING, []), { kind: 'heard', one: live('x'), listed: true });
    const gone = step(fits, { kind: 'heard', one: live('x', 'RULED_OUT'), listed: false });
    expect(gone.unseen.size).toBe(0);
  });

  it('changes an item where it stands, though the filter would now leave it out', () => {
    const list = step(page(NOTHING, ['a', 'b']), { kind: 'heard', one: live('a', 'RULED_OUT'), listed: false });
    expect(idsOf(list)).toEqual(['a', 'b']);
    expect(list.items[0]).toMatchObject({ state: 'RULED_OUT', mineToDecide: false });
    expect(list.changes.get('a')).toBe(1);
  });

  it('shows an own decision at once, without waiting to hear of it', () => {
    const list = step(page(NOTHING, ['a']), { kind: 'decided', one: live('a', 'ONE_SIDE') });
    expect(list.items[0]?.state).toBe('ONE_SIDE');
    expect(list.changes.size).toBe(0);
  });

  it('remembers that live updates broke off until it is loaded afresh', () => {
    const list = step(page(NOTHING, ['a']), { kind: 'gap' });
    expect(page(list, ['b']).gap).toBe(true);
    expect(step(list, { kind: 'begin', afresh: true }).gap).toBe(false);
  });

  it('keeps its items when the next page cannot be had', () => {
    const trouble = { message: 'no', advice: 'again', fields: [] };
    const list = step(page(NOTHING, ['a'], 'after a'), { kind: 'failed', trouble });
    expect(idsOf(list)).toEqual(['a']);
    expect(list.next).toBe('after a');
    expect(list.trouble).toBe(trouble);
  });
});
