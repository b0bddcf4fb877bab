import { describe, expect, it } from 'vitest';
import type { RecordFields } from '../../../src/domain/people/record-fields.ts';
import { evidenceOf } from '../evidence-of.ts';

const born = (birth_date: string, birth_calendar?: string): Partial<RecordFields> => ({
  birth_date,
  ...(birth_calendar && { birth_calendar }),
});
const aged = (years: number, age_basis: string, event_date = '2012-07-03'): Partial<RecordFields> => ({
  age_min: String(years),
  age_max: String(years),
  age_basis,
  event_date,
});

describe('two births', () => {
  it.each<[string, Partial<RecordFields>, Partial<RecordFields>]>([
    ['same-day', born('1998-05-12'), born('2541-05-12', 'buddhist-era')],
    ['same-day', born('1998-10-05'), born('1998-08-15', 'chinese-lunar')],
    ['same-day', born('1985-01-21'), born('1985-01-01', 'vietnamese-lunar')],
    ['same-day', born('2020-06-01'), born('2020-04-10', 'chinese-lunar')],
    ['day-and-month-swapped', born('1998-05-12'), born('1998-12-05')],
    ['lunar-day-as-gregorian', born('1998-08-15'), born('1998-10-05')],
    ['lunar-day-as-gregorian', born('1998-10-05', 'chinese-lunar'), born('1998-10-05')],
    ['year-mistyped', born('1998-05-12'), born('1988-05-12')],
    ['year-mistyped', born('1998-05-12'), born('1989-05-12')],
    ['month-mistyped', born('1998-05-12'), born('1998-06-12')],
    ['same-month-other-day', born('1998-05-12'), born('1998-05-13')],
    ['same-year-other-day', born('1998-05-12'), born('1998-11-03')],
    ['same-month', born('1998-05-12'), born('1998-05')],
    ['same-year', born('1998-05-12'), born('1998-01-01')],
    ['overlap-narrow', born('1998-05-12'), born('1997/1998')],
    ['within-1-year', born('1998-05-12'), born('1999')],
    ['within-3-years', born('1998-05-12'), born('2000')],
    ['within-6-years', born('1998-05-12'), born('2003')],
    ['far', born('1998-05-12'), born('2010')],
    ['within-error-of-estimate', born('1980-05-12'), aged(36, 'estimated')],
    ['within-3-years', born('1980-05-12'), aged(34, 'stated')],
  ])('are %s: %j and %j', (level, missing, rescued) => {
    expect(evidenceOf('birth', missing, rescued).level).toBe(level);
  });

  it('may be years apart because a minor was made to say that she was of age', () => {
    const found = evidenceOf('birth', born('1997-05-12'), aged(20, 'stated'));
    expect(found.level).toBe('said-to-be-adult');
    expect(found.because).toContain('a minor who was made to say that she was of age');
    expect(evidenceOf('birth', born('1997-05-12'), aged(40, 'stated')).level).toBe('far');
  });

  it('may be years apart because an adult said that she was a minor', () => {
    expect(evidenceOf('birth', born('1990-05-12'), aged(17, 'stated')).level).toBe('said-to-be-minor');
    expect(evidenceOf('birth', aged(17, 'stated'), born('1990-05-12')).level).toBe('within-6-years');
  });

  it('are explained with the calendar they were written in', () => {
    const { because } = evidenceOf('birth', born('1998-10-05'), born('1998-08-15', 'chinese-lunar'));
    expect(because).toBe('the same day of birth: born 1998-10-05 and 1998-10-05; read in the Chinese lunar calendar');
    expect(evidenceOf('birth', born('1998-01-01'), born('1998')).because).toContain('unknown day');
    expect(evidenceOf('birth', born('2541'), born('1998')).because).toContain('must be of the Buddhist Era');
  });
});
