import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDARS, readPartialDate, yearsBetween } from '../../src/domain/people/partial-date.ts';

function spanOf(written: string, calendar?: (typeof CALENDARS)[number]): string | undefined {
  const date = readPartialDate(written, calendar);
  return date && `${date.precision} ${date.earliest}..${date.latest}${date.warning ? ` ${date.warning}` : ''}`;
}

describe('a date as it was written', () => {
  it.each([
    ['1998-05-12', 'day 1998-05-12..1998-05-12'],
    ['1998-05', 'month 1998-05-01..1998-05-31'],
    ['2000-02', 'month 2000-02-01..2000-02-29'],
    ['1998', 'year 1998-01-01..1998-12-31'],
    ['1996/2000', 'interval 1996-01-01..2000-12-31'],
    ['1996-05/1996-07-03', 'interval 1996-05-01..1996-07-03'],
    [' 1998 ', 'year 1998-01-01..1998-12-31'],
  ])('%s means the days %s', (written, span) => {
    expect(spanOf(written)).toBe(span);
  });

  it.each([
    ['1998~', 'year 1996-01-01..2000-12-31'],
    ['1998?', 'year 1996-01-01..2000-12-31'],
    ['1998-05%', 'month 1997-05-01..1999-05-31'],
    ['2000-02-29~', 'day 1999-02-28..2001-02-28'],
  ])('%s is approximate and means the wider %s', (written, span) => {
    expect(readPartialDate(written)?.approximate).toBe(true);
    expect(spanOf(written)).toBe(span);
  });

  it.each(['', 'about 1998', '12/05/1998', '98', '1998-5', '1998-05-12T00:00', '2000/1996', '1998-05-12-01'])(
    '%j is no date',
    (written) => {
      expect(readPartialDate(written)).toBeUndefined();
    },
  );

  it.each(['1998-02-30', '1998-13', '1999-02-29', '1998-00-10'])(
    '%s is no day: the year is used, with a warning',
    (written) => {
      const year = written.slice(0, 4);
      expect(spanOf(written)).toBe(`year ${year}-01-01..${year}-12-31 impossible-day`);
    },
  );

  it('keeps what was written', () => {
    expect(readPartialDate('2541-05', 'buddhist-era')).toMatchObject({ written: '2541-05', calendar: 'buddhist-era' });
  });
});

describe('a year of the Buddhist Era', () => {
  it('is 543 ahead', () => {
    expect(spanOf('2541-05-12', 'buddhist-era')).toBe('day 1998-05-12..1998-05-12');
  });

  it('has its own leap years', () => {
    expect(spanOf('2543-02-29', 'buddhist-era')).toBe('day 2000-02-29..2000-02-29');
  });

  it('is recognised undeclared, with a warning', () => {
    expect(spanOf('2541')).toBe('year 1998-01-01..1998-12-31 undeclared-buddhist-era');
    expect(spanOf('2539/2543')).toBe('interval 1996-01-01..2000-12-31 undeclared-buddhist-era');
  });

  it('that lies before the first Gregorian year is no date', () => {
    expect(readPartialDate('0543', 'buddhist-era')).toBeUndefined();
  });
});

describe('a date of a lunar calendar', () => {
  it.each(['chinese-lunar', 'vietnamese-lunar'] as const)('may be any day that it can fall on: %s', (calendar) => {
    expect(spanOf('1998', calendar)).toBe('year 1998-01-21..1999-02-19');
    expect(spanOf('1998-01-01', calendar)).toBe('interval 1998-01-21..1998-03-22');
    expect(spanOf('1998-13', calendar)).toBe('year 1998-01-21..1999-02-19 impossible-day');
    expect(spanOf('1998-02-31', calendar)).toBe('year 1998-01-21..1999-02-19 impossible-day');
  });

  it('has a thirtieth of every month', () => {
    expect(readPartialDate('1998-02-30', 'chinese-lunar')?.warning).toBeUndefined();
  });

  it('holds the day of the New Year that it means', () => {
    // The first day of the lunar year fell on 28 January 1998 and on 5 February 2000.
    for (const [written, day] of [['1998-01-01', '1998-01-28'] as const, ['2000-01-01', '2000-02-05'] as const]) {
      const date = readPartialDate(written, 'chinese-lunar')!;
      expect(date.earliest! <= day && day <= date.latest!).toBe(true);
    }
  });
});

describe('whatever is written', () => {
  const digits = (most: number, width: number) =>
    fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(width, '0'));
  const part = fc
    .tuple(digits(9999, 4), digits(14, 2), digits(32, 2), fc.integer({ min: 1, max: 3 }))
    .map(([year, month, day, parts]) => [year, month, day].slice(0, parts).join('-'));
  const written = fc.oneof(
    fc.string(),
    part,
    fc.tuple(part, fc.constantFrom('~', '?', '%')).map((both) => both.join('')),
  );

  it('gives days in their order, or no date', () => {
    fc.assert(
      fc.property(written, fc.constantFrom(...CALENDARS), (text, calendar) => {
        const date = readPartialDate(text, calendar);
        if (!date) return;
        expect(date.earliest).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(date.latest).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(date.earliest! <= date.latest!).toBe(true);
      }),
    );
  });
});

describe('whole years between two days', () => {
  it('grow on the birthday', () => {
    expect(yearsBetween('1998-05-12', '2012-05-11')).toBe(13);
    expect(yearsBetween('1998-05-12', '2012-05-12')).toBe(14);
    expect(yearsBetween('1998-05-12', '1998-05-11')).toBe(-1);
  });
});
