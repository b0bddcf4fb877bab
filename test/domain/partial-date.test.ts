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

describe('a year of the Buddhist Era that began in April', () => {
  it.each([
    ['2470', 'year 1927-04-01..1928-03-31'],
    ['2470-05-12', 'day 1927-05-12..1927-05-12'],
    ['2483', 'year 1940-01-01..1940-12-31'],
    ['2484-02-03', 'day 1941-02-03..1941-02-03'],
  ])('%s means the days %s', (written, span) => {
    expect(spanOf(written, 'buddhist-era')).toBe(span);
  });

  it('leaves January to March in doubt: the day as it was counted, and as clerks convert it', () => {
    expect(readPartialDate('2470-02-03', 'buddhist-era')).toMatchObject({
      precision: 'interval',
      days: ['1927-02-03', '1928-02-03'],
    });
  });

  it('was not one at all where a Gregorian year was written', () => {
    expect(spanOf('1998-05-12', 'buddhist-era')).toBe('day 1998-05-12..1998-05-12 not-buddhist-era');
  });
});

describe('a date of a lunar calendar', () => {
  it.each([
    ['chinese-lunar', '1998', 'year 1998-01-28..1999-02-15'],
    ['chinese-lunar', '1998-08-15', 'day 1998-10-05..1998-10-05'],
    ['chinese-lunar', '1998-08', 'month 1998-09-21..1998-10-19'],
    ['vietnamese-lunar', '1985-01-01', 'day 1985-01-21..1985-01-21'],
    ['chinese-lunar', '1985-01-01', 'day 1985-02-20..1985-02-20'],
    ['chinese-lunar', '1998-13', 'year 1998-01-28..1999-02-15 impossible-day'],
    ['chinese-lunar', '1998-02-31', 'year 1998-01-28..1999-02-15 impossible-day'],
    ['chinese-lunar', '1998-02-30', 'month 1998-02-27..1998-03-27 impossible-day'],
    ['chinese-lunar', '1998-08-15~', 'interval 1997-10-05..1999-10-05'],
    ['chinese-lunar', '1850', 'year 1850-01-21..1851-02-19'],
    ['chinese-lunar', '1850-01-01', 'interval 1850-01-21..1850-03-22'],
  ] as const)('in the %s calendar %s means the days %s', (calendar, written, span) => {
    expect(spanOf(written, calendar)).toBe(span);
  });

  it('may be two days where a leap month repeats its number', () => {
    expect(readPartialDate('2020-04-10', 'chinese-lunar')).toMatchObject({
      precision: 'interval',
      days: ['2020-05-02', '2020-06-01'],
    });
  });

  it('may be two days where North and South Viet Nam kept different calendars', () => {
    expect(readPartialDate('1968-01-01', 'vietnamese-lunar')?.days).toEqual(['1968-01-29', '1968-01-30']);
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
