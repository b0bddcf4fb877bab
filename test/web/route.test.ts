import { describe, expect, it } from 'vitest';
import { addressOf, type Route, readRoute } from '../../src/web/route.ts';

const SUGGESTION = 'sug_AAAAAAAAAAAAAAAAAAAAAA';
const RECORD = 'rec_AAAAAAAAAAAAAAAAAAAAAA';

describe('an address', () => {
  it.each<Route>([
    { page: 'matches' },
    { page: 'matches', id: SUGGESTION },
    { page: 'same-person', id: SUGGESTION },
    { page: 'record', id: RECORD },
    { page: 'imports' },
    { page: 'home' },
  ])('leads back to the place it was made for: $page $id', (route) => {
    expect(readRoute(addressOf(route))).toEqual(route);
  });

  it('leads home when it names no page', () => {
    expect(readRoute('')).toEqual({ page: 'home' });
    expect(readRoute('#/nowhere')).toEqual({ page: 'home' });
    expect(readRoute('#/record')).toEqual({ page: 'home' });
  });

  it('takes nothing in an id’s place that is none', () => {
    expect(readRoute('#/matches/Nguyễn Thị Lan')).toEqual({ page: 'matches' });
    expect(readRoute('#/record/../../session')).toEqual({ page: 'home' });
  });
});
