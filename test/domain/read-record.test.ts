import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '../../src/domain/people/person-record.ts';
import { birthSpan, readRecord } from '../../src/domain/people/read-record.ts';
import { LIST_FIELDS, type RecordFields, TEXT_FIELDS } from '../../src/domain/people/record-fields.ts';

const BARE: RecordFields = { record_id: 'VN-1', kind: 'missing', jurisdiction: 'VN' };

function recordOf(fields: Partial<RecordFields> = {}): PersonRecord {
  const { record, problems } = readRecord({ ...BARE, ...fields });
  if (!record) throw new Error(`it was not read: ${JSON.stringify(problems)}`);
  return record;
}

function problemsOf(fields: Partial<RecordFields>): string[] {
  return (readRecord({ ...BARE, ...fields }).problems ?? []).map(({ field, reason }) => `${field} ${reason}`);
}

describe('a record with its id, kind and holder alone', () => {
  it('is read, and nothing more is said to be known', () => {
    expect(recordOf()).toEqual({
      written: BARE,
      recordId: 'VN-1',
      kind: 'missing',
      jurisdiction: 'VN',
      names: [],
      nationality: [],
      languages: [],
      marks: [],
      fathers: [],
      mothers: [],
      relatives: [],
      idNumbers: [],
      phones: [],
      clues: [],
      consent: 'unknown',
      protection: 'unassessed',
      warnings: [],
    });
  });

  it.each([
    [{ record_id: ' ' }, 'record_id is empty; it needs the id that its holder gave it'],
    [{ kind: '' }, 'kind is empty; it needs missing or rescued'],
    [{ kind: 'found' }, 'kind is not one of missing, rescued'],
    [{ jurisdiction: '' }, 'jurisdiction is empty; it needs the code of the country that holds it'],
    [{ jurisdiction: 'US' }, 'jurisdiction is not one of CN, VN, LA, MM, KH, TH'],
  ])('is not read when one of them is wrong: %j', (fields, problem) => {
    expect(problemsOf(fields)).toEqual([problem]);
  });

  it('gives all its problems together', () => {
    expect(problemsOf({ record_id: '', sex: 'F', birth_date: 'spring', age_min: 'ten' })).toHaveLength(4);
  });
});

describe('what is read from a record', () => {
  it('is its names, each with its kind, script and language', () => {
    const { names, fathers } = recordOf({
      names: ['Nguyễn Thị Lan', '阮氏兰'],
      nicknames: ['น้อย'],
      father_names: ['Páo'],
    });
    expect(names).toEqual([
      { written: 'Nguyễn Thị Lan', kind: 'full', script: 'latin', language: 'vie' },
      { written: '阮氏兰', kind: 'full', script: 'han', language: 'zho' },
      { written: 'น้อย', kind: 'nickname', script: 'thai', language: 'tha' },
    ]);
    expect(fathers).toMatchObject([{ kind: 'father' }]);
  });

  it('is in any case and with spaces round it', () => {
    expect(
      recordOf({ kind: ' Rescued', jurisdiction: ' th ', sex: 'FEMALE', consent_matching: 'Given' }),
    ).toMatchObject({
      kind: 'rescued',
      jurisdiction: 'TH',
      sex: 'female',
      consent: 'given',
    });
  });

  it('is its places, in parts', () => {
    expect(recordOf({ origin_place: '河口，红河州、云南', event_place: 'Mường Khương, Lào Cai' })).toMatchObject({
      origin: { parts: ['河口', '红河州', '云南'] },
      eventPlace: { parts: ['Mường Khương', 'Lào Cai'] },
    });
  });

  it('is its relatives and numbers, by relation and type where they are told', () => {
    const record = recordOf({ relatives: ['brother: Dơ', 'Bà Sú'], id_numbers: ['CCCD：0101', 'B123'] });
    expect(record.relatives).toMatchObject([
      { relation: 'brother', name: { written: 'Dơ' } },
      { relation: 'relative', name: { written: 'Bà Sú' } },
    ]);
    expect(record.idNumbers).toEqual([
      { type: 'cccd', value: '0101' },
      { type: 'unknown', value: 'B123' },
    ]);
  });

  it.each([
    ['148', { min: 148, max: 148 }],
    ['145/150', { min: 145, max: 150 }],
    ['145.5 – 150', { min: 145.5, max: 150 }],
  ])('is its height: %s', (height_cm, height) => {
    expect(recordOf({ height_cm }).height).toEqual(height);
  });

  it.each(['1.48', '150/145', '300', 'tall'])('is no height: %s', (height_cm) => {
    expect(problemsOf({ height_cm })).toHaveLength(1);
  });

  it('is its blood type', () => {
    expect(recordOf({ blood_type: 'ab−' }).blood).toEqual({ group: 'AB', rhesus: '-' });
    expect(recordOf({ blood_type: 'O' }).blood).toEqual({ group: 'O' });
    expect(problemsOf({ blood_type: 'C' })).toEqual(['blood_type is not A, B, AB or O, with + or - where known']);
  });
});

describe('an age', () => {
  it('is one or two numbers, on its own day or that of the event', () => {
    expect(recordOf({ age_min: '13', event_date: '2012' }).age).toMatchObject({
      min: 13,
      max: 13,
      at: { written: '2012' },
    });
    expect(recordOf({ age_min: '13', age_max: '17', age_at_date: '2016-08-01', event_date: '2012' }).age).toMatchObject(
      {
        min: 13,
        max: 17,
        basis: 'stated',
        at: { written: '2016-08-01' },
      },
    );
  });

  it('on no known day is kept with a warning', () => {
    expect(recordOf({ age_max: '17' }).warnings).toMatchObject([{ field: 'age_at_date' }]);
  });

  it.each([
    [{ age_min: '17', age_max: '13' }, 'age_max is smaller than age_min'],
    [{ age_min: '131' }, 'age_min is not an age in whole years from 0 to 130'],
    [{ age_max: '-1' }, 'age_max is not an age in whole years from 0 to 130'],
  ])('that cannot be is a problem: %j', (fields, problem) => {
    expect(problemsOf(fields)).toEqual([problem]);
  });
});

describe('a date in a record', () => {
  it('is read in the calendar of birth, and the others in the Gregorian', () => {
    const record = recordOf({ birth_date: '2541', birth_calendar: 'buddhist-era', event_date: '2012' });
    expect(record.birth?.earliest).toBe('1998-01-01');
    expect(record.eventDate?.earliest).toBe('2012-01-01');
    expect(record.warnings).toEqual([]);
  });

  it('that cannot be is kept by its year, with a warning', () => {
    expect(recordOf({ birth_date: '1998-02-30' }).warnings).toEqual([
      { field: 'birth_date', reason: 'there is no such day; the rest of the date was used' },
    ]);
    expect(recordOf({ event_date: '2555' }).warnings).toMatchObject([{ field: 'event_date' }]);
  });
});

describe('the days on which a person may have been born', () => {
  it('are those of the birth date, before those of the age', () => {
    expect(birthSpan(recordOf({ birth_date: '1998-05', age_min: '40', event_date: '2012' }))).toEqual({
      earliest: '1998-05-01',
      latest: '1998-05-31',
    });
  });

  it('follow from an age and its day', () => {
    expect(birthSpan(recordOf({ age_min: '13', age_max: '14', age_at_date: '2012-02-29' }))).toEqual({
      earliest: '1997-02-28',
      latest: '1999-02-28',
    });
  });

  it('lie in one year, by either New Year, for an age in East Asian counting', () => {
    const fields = { age_min: '14', age_at_date: '2012-07-03' };
    expect(birthSpan(recordOf({ ...fields, age_basis: 'nominal' }))).toEqual({
      earliest: '1999-01-01',
      latest: '2000-02-04',
    });
    expect(birthSpan(recordOf({ age_min: '1', age_at_date: '2012-07-03', age_basis: 'nominal' }))).toEqual({
      earliest: '2012-01-01',
      latest: '2012-07-03',
    });
    expect(birthSpan(recordOf(fields))).toEqual({ earliest: '1997-07-03', latest: '1998-07-03' });
  });

  it('are unknown without either', () => {
    expect(birthSpan(recordOf())).toBeUndefined();
    expect(birthSpan(recordOf({ age_min: '13' }))).toBeUndefined();
  });
});

describe('a value that is too long', () => {
  const limit = 64 * 1024;

  it('is a problem of its field, counted in bytes', () => {
    expect(problemsOf({ narrative: 'x'.repeat(limit) })).toEqual([]);
    expect(problemsOf({ narrative: 'x'.repeat(limit + 1) })).toEqual(['narrative is longer than 64 KiB']);
    expect(problemsOf({ clues: ['中'.repeat(limit / 3), 'x', 'y'] })).toEqual(['clues is longer than 64 KiB']);
  });
});

describe('whatever a record says', () => {
  it('is read or has problems, and no problem repeats a value', () => {
    const text = fc.string({ unit: 'binary' }).map((words) => `#${words}#`);
    const required = fc.record({ record_id: text, kind: text, jurisdiction: text });
    const optional = fc.record(
      Object.fromEntries([
        ...TEXT_FIELDS.map((field) => [field, text]),
        ...LIST_FIELDS.map((field) => [field, fc.array(text)]),
      ]),
      { requiredKeys: [] },
    );
    const fields = fc.tuple(optional, required).map(([rest, first]): RecordFields => ({ ...rest, ...first }));
    fc.assert(
      fc.property(fields, (written) => {
        const { record, problems } = readRecord(written);
        expect(record === undefined).toBe(problems !== undefined);
        expect(JSON.stringify(problems ?? [])).not.toContain('#');
      }),
    );
  });
});
